// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections;

namespace Mgos.Vfs;

/// <summary>The files in one window of a RAM device.</summary>
internal sealed class RamVolume
{
    private readonly Hashtable _files = new Hashtable();

    internal RamVolume(long offset, long sizeBytes)
    {
        Offset = offset;
        SizeBytes = sizeBytes;
    }

    internal long Offset { get; }

    internal long SizeBytes { get; }

    /// <summary>Bytes in use, those of files being written too.</summary>
    internal long UsedBytes { get; private set; }

    internal bool Overlaps(long offset, long size) => offset < Offset + SizeBytes && Offset < offset + size;

    internal RamFile Find(string name) => (RamFile)_files[name];

    internal string[] Names()
    {
        string[] names = new string[_files.Count];
        int count = 0;
        foreach (object name in _files.Keys)
            names[count++] = (string)name;
        return names;
    }

    /// <summary>Tells whether there is a file whose name is another spelling of a name; one exact name is left out.</summary>
    internal bool HasOtherCase(string name, string except)
    {
        string folded = FileName.Fold(name);
        foreach (object candidate in _files.Keys)
        {
            if (FileName.IsOtherCase((string)candidate, folded, name, except))
                return true;
        }

        return false;
    }

    /// <summary>Puts a file in its place; one that was there is freed.</summary>
    internal void Set(string name, RamFile file)
    {
        Remove(name);
        _files[name] = file;
    }

    /// <summary>Takes a file out and frees it.</summary>
    internal void Remove(string name)
    {
        RamFile old = Find(name);
        _files.Remove(name);
        if (old != null)
            Release(old.ReservedBytes);
    }

    /// <summary>Takes a file out without freeing it.</summary>
    internal RamFile Detach(string name)
    {
        RamFile file = Find(name);
        _files.Remove(name);
        return file;
    }

    internal bool TryReserve(long bytes)
    {
        if (bytes > SizeBytes - UsedBytes)
            return false;
        UsedBytes += bytes;
        return true;
    }

    internal void Release(long bytes) => UsedBytes -= bytes;
}
