// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Vfs;

/// <summary>What the state directory of a virtual device needs from the operating system; tests have a disk that loses power.</summary>
/// <remarks>Errors are thrown, as System.IO does.</remarks>
public interface IHostDisk
{
    /// <summary>True if names that differ only in case are different files.</summary>
    bool IsCaseSensitive { get; }

    /// <summary>Makes a directory and those above it; nothing happens if it exists.</summary>
    /// <param name="path">Path of the directory.</param>
    void CreateDirectory(string path);

    /// <summary>Names of the files in a directory, without their path.</summary>
    /// <param name="path">Path of the directory.</param>
    /// <returns>The names.</returns>
    string[] ListFiles(string path);

    /// <summary>Size of a file.</summary>
    /// <param name="path">Path of the file.</param>
    /// <returns>Bytes; -1 if there is no such file.</returns>
    long GetLength(string path);

    /// <summary>Opens a file.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="isWriting">True to read and write, false to read.</param>
    /// <param name="isCreating">True to make the file, or to empty it if it exists.</param>
    /// <returns>The file.</returns>
    IHostDiskFile Open(string path, bool isWriting, bool isCreating);

    /// <summary>Deletes a file; nothing happens if there is none.</summary>
    /// <param name="path">Path of the file.</param>
    void Delete(string path);

    /// <summary>Renames a file in one step; an existing target is replaced.</summary>
    /// <param name="from">Path of the file.</param>
    /// <param name="to">Its new path.</param>
    void Move(string from, string to);

    /// <summary>Makes the names in a directory durable.</summary>
    /// <param name="path">Path of the directory.</param>
    void SyncDirectory(string path);
}
