// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections;

namespace Mgos.Vfs;

/// <summary>Names and lengths of the files in one directory of a volume, read once.</summary>
/// <remarks>Listing a directory is slow and loses native memory, so nothing but this store may change the directory while it is open.</remarks>
internal sealed class VolumeFlashIndex
{
    private const long Unknown = -2;
    private const long NoFile = -1;

    private readonly IFlashVolume _volume;
    private readonly string _path;
    private readonly int _maxNameBytes;
    private readonly ArrayList _names = new ArrayList();
    private long[] _lengths = new long[8];

    internal VolumeFlashIndex(IFlashVolume volume, string path, int maxNameBytes)
    {
        _maxNameBytes = maxNameBytes;
        _volume = volume;
        _path = path;
    }

    internal string[] Names => (string[])_names.ToArray(typeof(string));

    internal string PathOf(string name) => _path + "\\" + name;

    /// <summary>Lists the directory, without names that the device cannot use; false if it cannot be read.</summary>
    internal bool Read()
    {
        string[] names = _volume.ListFiles(_path);
        for (int i = 0; names != null && i < names.Length; i++)
        {
            if (FileName.Check(names[i], _maxNameBytes) == VfsError.None)
                Append(names[i], Unknown);
        }

        return names != null;
    }

    internal long GetLength(string name)
    {
        int index = _names.IndexOf(name);
        if (index < 0)
            return NoFile;
        if (_lengths[index] == Unknown)
            _lengths[index] = _volume.GetLength(PathOf(name));
        return _lengths[index];
    }

    internal void Set(string name, long length)
    {
        int index = _names.IndexOf(name);
        if (index < 0)
            Append(name, length);
        else
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

    /// <summary>Looks at a file again, of which it is not known what has become.</summary>
    internal void Refresh(string name)
    {
        long length = _volume.GetLength(PathOf(name));
        if (length < 0)
            Remove(name);
        else
            Set(name, length);
    }

    private void Append(string name, long length)
    {
        int index = _names.Add(name);
        if (index == _lengths.Length)
            Grow();
        _lengths[index] = length;
    }

    private void Grow()
    {
        long[] larger = new long[_lengths.Length * 2];
        for (int i = 0; i < _lengths.Length; i++)
            larger[i] = _lengths[i];
        _lengths = larger;
    }
}
