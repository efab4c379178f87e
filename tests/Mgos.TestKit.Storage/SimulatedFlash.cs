// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections;
using Mgos.Vfs;

namespace Mgos.TestKit.Storage;

/// <summary>The flash of a board in memory, as nanoFramework's System.IO on littlefs shows it, with faults at chosen operations.</summary>
/// <remarks>
/// A new file is on the flash, empty, from Open on. What is written gets there at Close, all of it, or with <see cref="FaultPlan.CutWithin"/> the
/// part of a new file that the power has left time for. A rename is one step and does not replace; one that the file system refuses
/// (<see cref="RefuseRename"/>) is made as a copy, in the steps of System.IO: new empty file, content, removal of the source - the last also if
/// the content could not be written.
/// </remarks>
public sealed class SimulatedFlash : IFlashVolume
{
    private const long NoFile = -1;
    private const int Never = -1;

    private readonly Hashtable _files = new Hashtable();
    private readonly ArrayList _open = new ArrayList();
    private int _refusedRename = Never;

    /// <summary>What becomes of each operation.</summary>
    public FaultPlan Faults { get; } = new FaultPlan();

    /// <summary>Number of files that are open.</summary>
    public int OpenCount => _open.Count;

    /// <summary>Has a rename made as a copy.</summary>
    /// <param name="rename">Which, counted from 0 from now on.</param>
    public void RefuseRename(int rename) => _refusedRename = rename;

    /// <summary>Switches the power on: what was open is gone.</summary>
    public void RestorePower()
    {
        _open.Clear();
        _refusedRename = Never;
        Faults.RestorePower();
    }

    /// <summary>Content on the flash.</summary>
    /// <param name="path">Path of the file.</param>
    /// <returns>The bytes, not to be changed; null if there is no such file.</returns>
    public byte[] Get(string path) => (byte[])_files[path];

    /// <summary>Puts a file on the flash.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="data">Content, not to be changed any more.</param>
    public void Set(string path, byte[] data) => _files[path] = data;

    /// <inheritdoc/>
    public string[] ListFiles(string directory)
    {
        Faults.Look();
        ArrayList names = new ArrayList();
        foreach (object key in _files.Keys)
        {
            string path = (string)key;
            int slash = path.LastIndexOf('\\');
            if (path.Substring(0, slash) == directory)
                names.Add(path.Substring(slash + 1));
        }

        return (string[])names.ToArray(typeof(string));
    }

    /// <inheritdoc/>
    public long GetLength(string path)
    {
        Faults.Look();
        byte[] data = Get(path);
        return data == null ? NoFile : data.Length;
    }

    /// <inheritdoc/>
    public VfsError Open(string path, FlashOpenMode mode, out IFlashFile file)
    {
        file = null;
        Faults.Look();
        byte[] data = Get(path);
        if (data == null && mode != FlashOpenMode.Create)
            return VfsError.NotFound;
        if (data == null)
        {
            if (!Faults.Begin())
                return VfsError.IoError;
            Set(path, new byte[0]);
            Faults.End();
        }

        file = new SimulatedFlashFile(this, path, mode, mode == FlashOpenMode.Create ? new byte[0] : data);
        _open.Add(path);
        return VfsError.None;
    }

    /// <inheritdoc/>
    public VfsError Delete(string path)
    {
        Faults.Look();
        if (Get(path) == null)
            return VfsError.None;
        if (_open.Contains(path))
            return VfsError.AccessDenied;
        if (!Faults.Begin())
            return VfsError.IoError;
        _files.Remove(path);
        Faults.End();
        return VfsError.None;
    }

    /// <inheritdoc/>
    public VfsError Move(string from, string to)
    {
        Faults.Look();
        if (Get(from) == null)
            return VfsError.NotFound;
        if (Get(to) != null)
            return VfsError.Exists;
        if (_open.Contains(from))
            return VfsError.AccessDenied;
        if (_refusedRename != Never && _refusedRename-- == 0)
            return Copy(from, to);
        if (!Faults.Begin())
            return VfsError.IoError;
        _files[to] = _files[from];
        _files.Remove(from);
        Faults.End();
        return VfsError.None;
    }

    internal void Close(string path) => _open.Remove(path);

    private VfsError Copy(string from, string to)
    {
        IFlashFile file;
        byte[] data = Get(from);
        VfsError error = Open(to, FlashOpenMode.Create, out file);
        if (error != VfsError.None)
            return error;
        error = file.Write(0, data, 0, data.Length);
        VfsError closed = file.Close();
        Delete(from);
        return error != VfsError.None ? error : closed;
    }
}
