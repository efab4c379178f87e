// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Core;

/// <summary>Small persistent files of the device, by name, each written whole or not at all.</summary>
/// <remarks>The file system library puts itself into <see cref="Device.Files"/>; the configuration stores its levels here. Thread: loop.</remarks>
public interface IFileStorage
{
    /// <summary>Tells whether there is a file; cheap on a board, where <see cref="ReadFile"/> is not.</summary>
    /// <param name="name">Name relative to the root.</param>
    /// <returns>True if it exists.</returns>
    bool FileExists(string name);

    /// <summary>Reads a file.</summary>
    /// <param name="name">Name relative to the root, for example <c>conf9.json</c>.</param>
    /// <returns>Its bytes, or null if it does not exist or cannot be read.</returns>
    byte[] ReadFile(string name);

    /// <summary>Replaces a file. After a power cut it holds either the old bytes or the new ones.</summary>
    /// <param name="name">Name relative to the root.</param>
    /// <param name="data">New content.</param>
    /// <param name="count">Number of bytes of <paramref name="data"/> to write.</param>
    /// <returns>False if it could not be written; the old file is then still there.</returns>
    bool WriteFile(string name, byte[] data, int count);

    /// <summary>Removes a file.</summary>
    /// <param name="name">Name relative to the root.</param>
    /// <returns>False if it did not exist or cannot be removed.</returns>
    bool RemoveFile(string name);

    /// <summary>Renames a file; an existing target is replaced.</summary>
    /// <param name="from">Old name.</param>
    /// <param name="to">New name.</param>
    /// <returns>False if <paramref name="from"/> does not exist or the rename failed.</returns>
    bool RenameFile(string from, string to);

    /// <summary>Size of the storage in bytes; 0 if unknown.</summary>
    long TotalBytes { get; }

    /// <summary>Free bytes; 0 if unknown.</summary>
    long FreeBytes { get; }
}
