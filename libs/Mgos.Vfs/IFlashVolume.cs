// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Vfs;

/// <summary>A file system in the flash of a board whose renames do not replace: what <see cref="VolumeFlashStore"/> is built on.</summary>
/// <remarks>
/// Contract, as of nanoFramework's System.IO on littlefs: a new file is there, empty, from Open on; what is written to a file takes effect
/// at Close, all at once; a rename is one step. Errors come back as values. Paths have backslashes. Thread: one at a time.
/// </remarks>
public interface IFlashVolume
{
    /// <summary>Names of the files in a directory, which is made if it does not exist.</summary>
    /// <param name="directory">Path of the directory.</param>
    /// <returns>The names, without path; null if they cannot be read.</returns>
    string[] ListFiles(string directory);

    /// <summary>Size of a file.</summary>
    /// <param name="path">Path of the file.</param>
    /// <returns>Bytes; -1 if there is no such file or it cannot be read.</returns>
    long GetLength(string path);

    /// <summary>Opens a file.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="mode">What for.</param>
    /// <param name="file">The file; null on failure. Its Discard may leave what was written to an existing file.</param>
    /// <returns>None, NotFound, NoSpace, AccessDenied, TooManyOpenFiles or IoError.</returns>
    VfsError Open(string path, FlashOpenMode mode, out IFlashFile file);

    /// <summary>Deletes a file; nothing happens if there is none.</summary>
    /// <param name="path">Path of the file.</param>
    /// <returns>None, AccessDenied or IoError.</returns>
    VfsError Delete(string path);

    /// <summary>Renames a file. A rename that the file system refuses may be tried as a copy: then a failure can leave part of the target, and no source.</summary>
    /// <param name="from">Path of the file.</param>
    /// <param name="to">Its new path; no file is there.</param>
    /// <returns>None, NotFound, Exists, AccessDenied or IoError.</returns>
    VfsError Move(string from, string to);
}
