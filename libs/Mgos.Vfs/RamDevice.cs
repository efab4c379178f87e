// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Vfs;

/// <summary>A device in memory: its content is lost at a restart. Memory is taken only for what is stored.</summary>
public sealed class RamDevice : VfsDevice
{
    private readonly RamVolumes _volumes;
    private readonly long _offset;
    private readonly long _size;

    /// <summary>Makes an empty device.</summary>
    /// <param name="sizeBytes">Largest size of its content, up to <see cref="VfsConstants.MaxRamDeviceBytes"/>.</param>
    public RamDevice(int sizeBytes)
        : this(new RamVolumes(sizeBytes), 0, sizeBytes)
    {
    }

    private RamDevice(RamVolumes volumes, long offset, long size)
    {
        _volumes = volumes;
        _offset = offset;
        _size = size;
    }

    /// <inheritdoc/>
    public override string Type => _size == _volumes.SizeBytes ? VfsConstants.RamDeviceType : VfsConstants.PartDeviceType;

    /// <inheritdoc/>
    public override long SizeBytes => _size;

    /// <inheritdoc/>
    public override bool Overlaps(VfsDevice other)
    {
        RamDevice ram = other as RamDevice;
        return ram != null && ram._volumes == _volumes && _offset < ram._offset + ram._size && ram._offset < _offset + _size;
    }

    /// <inheritdoc/>
    public override VfsDevice Window(long offset, long size) => new RamDevice(_volumes, _offset + offset, size);

    /// <inheritdoc/>
    public override VfsError FormatFlat(long sizeBytes)
    {
        _volumes.Create(_offset, sizeBytes);
        return VfsError.None;
    }

    /// <summary>Mounts what is there, or an empty file system if nothing is.</summary>
    /// <param name="sizeBytes">Size of the file system.</param>
    /// <param name="fileSystem">The file system.</param>
    /// <returns>None.</returns>
    public override VfsError MountFlat(long sizeBytes, out IFileSystem fileSystem)
    {
        fileSystem = new RamFileSystem(_volumes.Find(_offset, sizeBytes) ?? _volumes.Create(_offset, sizeBytes));
        return VfsError.None;
    }
}
