// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Vfs;

/// <summary>File systems of type LFS and SPIFFS: a flat set of files in the way that suits the device. Option size in bytes; others are ignored.</summary>
internal sealed class FlatFileSystemDriver : IFileSystemDriver
{
    /// <inheritdoc/>
    public VfsError Format(VfsDevice device, string options)
    {
        long size;
        return TryGetSize(device, options, out size) ? device.FormatFlat(size) : VfsError.InvalidArgument;
    }

    /// <inheritdoc/>
    public VfsError Mount(VfsDevice device, string options, out IFileSystem fileSystem)
    {
        long size;
        fileSystem = null;
        return TryGetSize(device, options, out size) ? device.MountFlat(size, out fileSystem) : VfsError.InvalidArgument;
    }

    private static bool TryGetSize(VfsDevice device, string options, out long size)
    {
        VfsOptions parsed = VfsOptions.Parse(options);
        size = parsed == null ? -1 : parsed.GetSize("size", device.SizeBytes);
        return size > 0 && size <= device.SizeBytes;
    }
}
