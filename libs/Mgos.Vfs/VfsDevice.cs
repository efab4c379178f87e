// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Vfs;

/// <summary>Storage that a file system can be made on.</summary>
/// <remarks>
/// Mirrors struct mgos_vfs_dev. Differs: there is no reading, writing and erasing of raw bytes, because the platform gives no access to
/// raw flash; a device is a place with an identity and a size.
/// </remarks>
public abstract class VfsDevice
{
    /// <summary>Name under which the device is registered; null if it is not.</summary>
    public string Name { get; internal set; }

    /// <summary>Device type, for example RAM.</summary>
    public abstract string Type { get; }

    /// <summary>Size in bytes, 1 or more.</summary>
    public abstract long SizeBytes { get; }

    /// <summary>Name or, without one, type: for the log.</summary>
    public string DisplayName => Name ?? Type;

    /// <summary>Tells whether two devices share bytes, so that formatting one destroys the other.</summary>
    /// <param name="other">Another device, or this one.</param>
    /// <returns>True if they do.</returns>
    public abstract bool Overlaps(VfsDevice other);

    /// <summary>The device as seen through a window.</summary>
    /// <param name="offset">Start of the window in bytes, inside the device.</param>
    /// <param name="size">Size of the window in bytes, inside the device.</param>
    /// <returns>A new device, or null if this type has no windows.</returns>
    public abstract VfsDevice Window(long offset, long size);

    /// <summary>Makes an empty flat file system on the device.</summary>
    /// <param name="sizeBytes">Size of the file system, 1 to <see cref="SizeBytes"/>.</param>
    /// <returns>None or IoError.</returns>
    public abstract VfsError FormatFlat(long sizeBytes);

    /// <summary>Starts using the flat file system on the device.</summary>
    /// <param name="sizeBytes">Size of the file system, 1 to <see cref="SizeBytes"/>.</param>
    /// <param name="fileSystem">The file system; null on failure.</param>
    /// <returns>None or IoError.</returns>
    public abstract VfsError MountFlat(long sizeBytes, out IFileSystem fileSystem);
}
