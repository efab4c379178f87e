// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections;
using Mgos.Vfs;

namespace Mgos.Bench;

/// <summary>Called at each operation of a <see cref="BenchVolume"/>.</summary>
internal delegate void VolumeHandler();

/// <summary>The flash of a board in arrays that are made beforehand, so that what is written takes no heap. Only as much as an update needs.</summary>
internal sealed class BenchVolume : IFlashVolume
{
    private const int Cells = 16;
    private const long NoFile = -1;
    private const string Free = "";

    private readonly string[] _paths = new string[Cells];
    private readonly BenchFile[] _files = new BenchFile[Cells];

    internal BenchVolume(int cellBytes)
    {
        for (int i = 0; i < Cells; i++)
        {
            _paths[i] = Free;
            _files[i] = new BenchFile(cellBytes, Look);
        }
    }

    /// <summary>Looks on; null for nobody.</summary>
    internal VolumeHandler Watcher { get; set; }

    public string[] ListFiles(string directory)
    {
        Look();
        ArrayList names = new ArrayList();
        for (int i = 0; i < Cells; i++)
        {
            int slash = _paths[i].LastIndexOf('\\');
            if (slash >= 0 && _paths[i].Substring(0, slash) == directory)
                names.Add(_paths[i].Substring(slash + 1));
        }

        return (string[])names.ToArray(typeof(string));
    }

    public long GetLength(string path)
    {
        Look();
        int cell = Find(path);
        return cell < 0 ? NoFile : _files[cell].Length;
    }

    public VfsError Open(string path, FlashOpenMode mode, out IFlashFile file)
    {
        file = null;
        Look();
        int cell = Find(path);
        if (cell < 0 && mode != FlashOpenMode.Create)
            return VfsError.NotFound;
        if (cell < 0)
            cell = Find(Free);
        if (cell < 0)
            return VfsError.NoSpace;
        _paths[cell] = path;
        if (mode == FlashOpenMode.Create)
            _files[cell].Truncate();
        file = _files[cell];
        return VfsError.None;
    }

    public VfsError Delete(string path)
    {
        Look();
        int cell = Find(path);
        if (cell >= 0)
            _paths[cell] = Free;
        return VfsError.None;
    }

    public VfsError Move(string from, string to)
    {
        Look();
        int cell = Find(from);
        if (cell < 0)
            return VfsError.NotFound;
        if (Find(to) >= 0)
            return VfsError.Exists;
        _paths[cell] = to;
        return VfsError.None;
    }

    private void Look()
    {
        if (Watcher != null)
            Watcher();
    }

    private int Find(string path)
    {
        for (int i = 0; i < Cells; i++)
        {
            if (_paths[i] == path)
                return i;
        }

        return -1;
    }
}
