// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections;

namespace Mgos.Vfs;

/// <summary>A file system in memory, bounded by the size of its device.</summary>
/// <remarks>
/// Each file takes its length rounded up to <see cref="VfsConstants.RamBlockBytes"/>, and one such block more. A file opened with
/// Truncate keeps its old content until it is closed; other writes are seen at once, there being no power cut to survive. As on flash a
/// file has one writer, and no two names differ in case only; who reads a file that is removed or replaced keeps its content.
/// </remarks>
internal sealed class RamFileSystem : IFileSystem
{
    private readonly RamVolume _volume;
    private readonly ArrayList _writers = new ArrayList();

    internal RamFileSystem(RamVolume volume)
    {
        _volume = volume;
    }

    /// <inheritdoc/>
    public long TotalBytes => _volume.SizeBytes;

    /// <inheritdoc/>
    public long FreeBytes => _volume.SizeBytes - _volume.UsedBytes;

    /// <inheritdoc/>
    public VfsError Open(string name, VfsOpenFlags flags, out IOpenFile file)
    {
        file = null;
        RamFile existing = _volume.Find(name);
        bool isCreating = (flags & VfsOpenFlags.Create) != 0;
        if (existing == null && !isCreating)
            return VfsError.NotFound;
        if (existing != null && isCreating && (flags & VfsOpenFlags.Exclusive) != 0)
            return VfsError.Exists;
        if ((flags & VfsOpenFlags.Write) == 0)
        {
            file = new RamOpenFile(_volume, existing, null, null, false);
            return VfsError.None;
        }

        if (HasWriter(name))
            return VfsError.Busy;
        if (existing == null || (flags & VfsOpenFlags.Truncate) != 0)
            return Create(name, existing == null, out file);
        file = new RamOpenFile(_volume, existing, _writers, name, false);
        return VfsError.None;
    }

    /// <inheritdoc/>
    public VfsError Stat(string name, VfsFileInfo info)
    {
        RamFile file = _volume.Find(name);
        if (file == null)
            return VfsError.NotFound;
        info.Size = file.Length;
        return VfsError.None;
    }

    /// <inheritdoc/>
    public VfsError Remove(string name)
    {
        if (_volume.Find(name) == null)
            return VfsError.NotFound;
        if (HasWriter(name))
            return VfsError.Busy;
        _volume.Remove(name);
        return VfsError.None;
    }

    /// <inheritdoc/>
    public VfsError Rename(string from, string to)
    {
        if (_volume.Find(from) == null)
            return VfsError.NotFound;
        VfsError error = FileName.Check(to, VfsConstants.MaxNameBytes);
        if (error != VfsError.None || from == to)
            return error;
        if (HasWriter(from) || HasWriter(to))
            return VfsError.Busy;
        if (_volume.HasOtherCase(to, from) || HasOtherWriter(to))
            return VfsError.Exists;
        _volume.Set(to, _volume.Detach(from));
        return VfsError.None;
    }

    /// <inheritdoc/>
    public string[] List() => _volume.Names();

    /// <inheritdoc/>
    public VfsError CollectGarbage() => VfsError.None;

    /// <inheritdoc/>
    public void Unmount()
    {
    }

    private VfsError Create(string name, bool isNew, out IOpenFile file)
    {
        file = null;
        VfsError error = FileName.Check(name, VfsConstants.MaxNameBytes);
        if (error != VfsError.None)
            return error;
        if (isNew && (_volume.HasOtherCase(name, name) || HasOtherWriter(name)))
            return VfsError.Exists;
        if (!_volume.TryReserve(VfsConstants.RamBlockBytes))
            return VfsError.NoSpace;
        file = new RamOpenFile(_volume, new RamFile(), _writers, name, true);
        return VfsError.None;
    }

    private bool HasWriter(string name) => _writers.IndexOf(name) >= 0;

    private bool HasOtherWriter(string name)
    {
        string folded = FileName.Fold(name);
        for (int i = 0; i < _writers.Count; i++)
        {
            if (FileName.IsOtherCase((string)_writers[i], folded, name, name))
                return true;
        }

        return false;
    }
}
