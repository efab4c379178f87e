// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Vfs;

/// <summary>A file system at its place, with the files that are open on it.</summary>
internal sealed class MountEntry
{
    private const int FirstSlots = 4;
    private const int SlotsPerStep = 8;
    private const int IdShift = 8;

    private VfsFile[] _files = new VfsFile[FirstSlots];
    private int _openCount;

    internal MountEntry(string path, VfsDevice device, IFileSystem fileSystem)
    {
        Path = path;
        Device = device;
        FileSystem = fileSystem;
    }

    internal int Id { get; set; }

    internal string Path { get; }

    internal VfsDevice Device { get; }

    internal IFileSystem FileSystem { get; }

    internal bool IsBusy => _openCount > 0;

    internal bool IsFull => _openCount == VfsConstants.MaxOpenFilesPerMount;

    internal VfsFile FileAt(int slot) => slot < _files.Length ? _files[slot] : null;

    internal int Add(VfsFile file)
    {
        int slot = 0;
        while (slot < _files.Length && _files[slot] != null)
            slot++;
        if (slot == _files.Length)
            Grow();
        _files[slot] = file;
        _openCount++;
        return (Id << IdShift) | slot;
    }

    internal void Remove(VfsFile file)
    {
        for (int i = 0; i < _files.Length; i++)
        {
            if (_files[i] != file)
                continue;
            _files[i] = null;
            _openCount--;
        }
    }

    internal void DiscardFiles()
    {
        for (int i = 0; i < _files.Length; i++)
        {
            if (_files[i] != null)
                _files[i].Discard();
        }
    }

    private void Grow()
    {
        VfsFile[] larger = new VfsFile[_files.Length + SlotsPerStep];
        for (int i = 0; i < _files.Length; i++)
            larger[i] = _files[i];
        _files = larger;
    }
}
