// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections;

namespace Mgos.Mjs.Corpus.Tests;

/// <summary>The files that a script loads.</summary>
internal sealed class ScriptFiles : IMjsFiles
{
    private readonly ArrayList _names = new ArrayList();
    private readonly ArrayList _contents = new ArrayList();

    public byte[] Read(string path)
    {
        int index = _names.IndexOf(path);
        return index < 0 ? null : (byte[])_contents[index];
    }

    /// <summary>Adds a line to a file, which begins empty.</summary>
    internal void AddLine(string name, byte[] data, int offset, int count)
    {
        byte[] before = Read(name);
        if (before == null)
        {
            _names.Add(name);
            _contents.Add(before = new byte[0]);
        }

        byte[] after = new byte[before.Length + count + 1];
        before.CopyTo(after, 0);
        System.Array.Copy(data, offset, after, before.Length, count);
        after[after.Length - 1] = (byte)'\n';
        _contents[_names.IndexOf(name)] = after;
    }
}
