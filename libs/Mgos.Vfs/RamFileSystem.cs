// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Vfs;

/// <summary>A file system in memory, bounded by the size of its device.</summary>
/// <remarks>
/// Each file takes its length rounded up to <see cref="VfsConstants.RamBlockBytes"/>, and one such block more. A file opened with
/// Truncate keeps its old content until it is closed; other writes are seen at once, there being no power cut to survive.
/// </remarks>
internal sealed class RamFileSystem : IFileSystem
{
    private readonly RamVolume _volume;

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
        if (existing != null && (flags & VfsOpenFlags.Truncate) == 0)
        {
            file = new RamOpenFile(_volume, null, existing);
            return VfsError.None;
        }

        return Create(name, out file);
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
        _volume.Remove(name);
        return VfsError.None;
    }

    /// <inheritdoc/>
    public VfsError Rename(string from, string to)
    {
        if (_volume.Find(from) == null)
            return VfsError.NotFound;
        VfsError error = FileName.Check(to, VfsConstants.MaxNameBytes);
        if (error == VfsError.None && from != to)
            _volume.Set(to, _volume.Detach(from));
        return error;
    }

    /// <inheritdoc/>
    public string[] List() => _volume.Names();

    /// <inheritdoc/>
    public VfsError CollectGarbage() => VfsError.None;

    /// <inheritdoc/>
    public void Unmount()
    {
    }

    private VfsError Create(string name, out IOpenFile file)
    {
        file = null;
        VfsError error = FileName.Check(name, VfsConstants.MaxNameBytes);
        if (error != VfsError.None)
            return error;
        if (!_volume.TryReserve(VfsConstants.RamBlockBytes))
            return VfsError.NoSpace;
        file = new RamOpenFile(_volume, name, new RamFile());
        return VfsError.None;
    }
}
