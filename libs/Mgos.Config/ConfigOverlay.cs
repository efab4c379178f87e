// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections;

namespace Mgos.Config;

/// <summary>Entries that show another value than the one that is to be saved.</summary>
/// <remarks>An entry whose value is no longer the one laid over it has been changed on purpose, and is saved as it is.</remarks>
internal sealed class ConfigOverlay
{
    private readonly ArrayList _covers = new ArrayList();

    // Covers the leaves in which two sets of values differ; one that is covered already keeps what is stored for it.
    internal void Cover(ConfigValues stored, ConfigValues shown)
    {
        int count = stored.Schema.Count;
        for (int i = 0; i < count; i++)
        {
            if (stored.Schema.TypeOf(i) != ConfigType.Object && !stored.IsSame(shown, i))
                Cover(i, stored, shown);
        }
    }

    internal ConfigValues Remove(ConfigValues live)
    {
        ConfigValues values = live.Clone();
        for (int i = 0; i < _covers.Count; i++)
        {
            Covering cover = (Covering)_covers[i];
            if (live.Holds(cover.Entry, cover.Shown))
                values.Write(cover.Entry, cover.Stored);
        }

        return values;
    }

    private void Cover(int entry, ConfigValues stored, ConfigValues shown)
    {
        Covering cover = Find(entry) ?? Add(entry, stored);
        if (!stored.Holds(entry, cover.Shown))
            stored.Read(entry, cover.Stored);
        shown.Read(entry, cover.Shown);
    }

    private Covering Find(int entry)
    {
        for (int i = 0; i < _covers.Count; i++)
        {
            if (((Covering)_covers[i]).Entry == entry)
                return (Covering)_covers[i];
        }

        return null;
    }

    private Covering Add(int entry, ConfigValues stored)
    {
        Covering cover = new Covering(entry);
        stored.Read(entry, cover.Stored);
        stored.Read(entry, cover.Shown);
        _covers.Add(cover);
        return cover;
    }

    private sealed class Covering
    {
        internal readonly int Entry;
        internal readonly ConfigCell Stored = new ConfigCell();
        internal readonly ConfigCell Shown = new ConfigCell();

        internal Covering(int entry)
        {
            Entry = entry;
        }
    }
}
