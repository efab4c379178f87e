// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Json;

namespace Mgos.Config;

/// <summary>The fixed tree of configuration entries with their types and defaults.</summary>
/// <remarks>
/// Entries are numbers from 0 to <see cref="Count"/> - 1 in schema order: an object stands in front of what it holds. <see cref="Root"/> stands for
/// the whole tree. Everything is kept in parallel arrays, about 40 bytes an entry on a board. Unchanging; any thread.
/// Mirrors <c>struct mgos_conf_entry</c>.
/// </remarks>
public sealed class ConfigSchema
{
    /// <summary>Result of a search that found nothing.</summary>
    public const int NotFound = -1;

    /// <summary>The whole tree: an object without a name that holds the entries at the top.</summary>
    public const int Root = -2;

    private readonly string[] _names;
    private readonly byte[] _types;
    private readonly short[] _parents;
    private readonly short[] _ends;
    private readonly short[] _slots;
    private readonly int[] _hashes;

    internal ConfigSchema(string[] names, byte[] types, short[] parents, short[] ends, short[] slots, ConfigValues defaults)
    {
        _names = names;
        _types = types;
        _parents = parents;
        _ends = ends;
        _slots = slots;
        Defaults = defaults;
        _hashes = new int[names.Length];
        for (int i = 0; i < names.Length; i++)
            _hashes[i] = PathOf(i).GetHashCode();
    }

    /// <summary>Number of entries, objects included.</summary>
    public int Count => _names.Length;

    internal ConfigValues Defaults { get; }

    /// <summary>Finds an entry.</summary>
    /// <param name="path">Names joined by dots; empty for <see cref="Root"/>. Case matters.</param>
    /// <returns>The entry, or <see cref="NotFound"/>.</returns>
    /// <remarks>Mirrors <c>mgos_conf_find_schema_entry</c>.</remarks>
    public int Find(string path)
    {
        if (path == null)
            return NotFound;
        if (path.Length == 0)
            return Root;
        object hash = path.GetHashCode();
        int entry = Array.IndexOf(_hashes, hash, 0);
        while (entry >= 0 && PathOf(entry) != path)
            entry = entry + 1 < Count ? Array.IndexOf(_hashes, hash, entry + 1) : NotFound;
        return entry < 0 ? NotFound : entry;
    }

    /// <summary>Gives the type of an entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <returns>Its type.</returns>
    public ConfigType TypeOf(int entry) => entry == Root ? ConfigType.Object : (ConfigType)_types[entry];

    /// <summary>Gives the last part of the path of an entry.</summary>
    /// <param name="entry">The entry, not <see cref="Root"/>.</param>
    /// <returns>Its name.</returns>
    public string NameOf(int entry) => _names[entry];

    /// <summary>Gives the path of an entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <returns>Names joined by dots; empty for <see cref="Root"/>.</returns>
    public string PathOf(int entry)
    {
        if (entry == Root)
            return "";
        string path = _names[entry];
        for (int parent = _parents[entry]; parent != Root; parent = _parents[parent])
            path = _names[parent] + "." + path;
        return path;
    }

    /// <summary>Gives the object that holds an entry.</summary>
    /// <param name="entry">The entry, not <see cref="Root"/>.</param>
    /// <returns>The object, <see cref="Root"/> for an entry at the top.</returns>
    public int ParentOf(int entry) => _parents[entry];

    /// <summary>Gives the first entry inside an object, which is also where a walk over a leaf begins and ends.</summary>
    /// <param name="entry">The entry.</param>
    /// <returns>The first entry it holds if it holds any.</returns>
    public int FirstOf(int entry) => entry == Root ? 0 : TypeOf(entry) == ConfigType.Object ? entry + 1 : entry;

    /// <summary>Gives the entry behind the last one that an entry holds, at any depth.</summary>
    /// <param name="entry">The entry.</param>
    /// <returns>One more than the entry itself for a leaf; <see cref="Count"/> for <see cref="Root"/>.</returns>
    public int EndOf(int entry) => entry == Root ? Count : _ends[entry];

    internal int SlotOf(int entry) => _slots[entry];

    // The entry right inside an object that the reader's current name means.
    internal int FindChild(int entry, JsonReader reader)
    {
        int end = EndOf(entry);
        for (int child = FirstOf(entry); child < end; child = _ends[child])
        {
            if (reader.TokenEquals(_names[child]))
                return child;
        }

        return NotFound;
    }
}
