// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Vfs;

/// <summary>A type of file system.</summary>
/// <remarks>Mirrors mkfs and mount of struct mgos_vfs_fs_ops. Thread: loop.</remarks>
public interface IFileSystemDriver
{
    /// <summary>Makes an empty file system on a device that is not in use.</summary>
    /// <param name="device">The device.</param>
    /// <param name="options">JSON object; null or empty for the defaults.</param>
    /// <returns>None, InvalidArgument if the options or the device do not fit, or IoError.</returns>
    VfsError Format(VfsDevice device, string options);

    /// <summary>Starts using the file system on a device.</summary>
    /// <param name="device">The device.</param>
    /// <param name="options">JSON object; null or empty for the defaults.</param>
    /// <param name="fileSystem">The file system; null on failure.</param>
    /// <returns>None, InvalidArgument if the options or the device do not fit, or IoError.</returns>
    VfsError Mount(VfsDevice device, string options, out IFileSystem fileSystem);
}
