// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections;
using System.IO;

namespace Mgos.Vfs;

/// <summary>Names and lengths of the files in one directory of a board, read once.</summary>
/// <remarks>Listing a directory is slow and loses native memory, so nothing but this store may change the directory while it is open.</remarks>
internal sealed class NanoFlashIndex
{
    private const long Unknown = -2;
    private const long NoFile = -1;

    private readonly ArrayList _names = new ArrayList();
    private long[] _lengths = new long[8];

    internal NanoFlashIndex(string path)
    {
        Path = path;
        Directory.CreateDirectory(path);
        string[] paths = Directory.GetFiles(path);
        for (int i = 0; i < paths.Length; i++)
            Set(NameOf(paths[i]), Unknown);
    }

    internal string Path { get; }

    internal string[] Names => (string[])_names.ToArray(typeof(string));

    internal string PathOf(string name) => Path + "\\" + name;

    internal long GetLength(string name)
    {
        int index = _names.IndexOf(name);
        if (index < 0)
            return NoFile;
        if (_lengths[index] == Unknown)
            _lengths[index] = ReadLength(PathOf(name));
        return _lengths[index];
    }

    internal void Set(string name, long length)
    {
        int index = _names.IndexOf(name);
        if (index < 0)
            index = _names.Add(name);
        if (index == _lengths.Length)
            Grow();
        _lengths[index] = length;
    }

    internal void Remove(string name)
    {
        int index = _names.IndexOf(name);
        if (index < 0)
            return;
        _names.RemoveAt(index);
        for (int i = index; i < _names.Count; i++)
            _lengths[i] = _lengths[i + 1];
    }

    private static string NameOf(string path) => path.Substring(path.LastIndexOf('\\') + 1);

    private static long ReadLength(string path)
    {
        using (FileStream stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite))
        {
            return stream.Length;
        }
    }

    private void Grow()
    {
        long[] larger = new long[_lengths.Length * 2];
        for (int i = 0; i < _lengths.Length; i++)
            larger[i] = _lengths[i];
        _lengths = larger;
    }
}
