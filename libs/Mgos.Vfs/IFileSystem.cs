// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Vfs;

/// <summary>A mounted file system: a flat set of named files.</summary>
/// <remarks>
/// Names are what is left of a path behind the mount point; they may contain anything, slashes too, and the file system refuses what it
/// cannot hold. No method throws for what a caller may pass. Mirrors struct mgos_vfs_fs_ops. Thread: loop.
/// </remarks>
public interface IFileSystem
{
    /// <summary>Size in bytes; 0 if unknown.</summary>
    long TotalBytes { get; }

    /// <summary>Free bytes; 0 if unknown.</summary>
    long FreeBytes { get; }

    /// <summary>Opens a file.</summary>
    /// <param name="name">Name of the file, not empty.</param>
    /// <param name="flags">Checked: Read or Write is set, and Create, Truncate and Append only with Write.</param>
    /// <param name="file">The open file; null on failure.</param>
    /// <returns>None, NotFound, Exists, Busy, InvalidArgument, NameTooLong, TooManyOpenFiles, NoSpace or IoError.</returns>
    VfsError Open(string name, VfsOpenFlags flags, out IOpenFile file);

    /// <summary>Gives the size of a file as of its last close.</summary>
    /// <param name="name">Name of the file, not empty.</param>
    /// <param name="info">Filled in.</param>
    /// <returns>None, NotFound or IoError.</returns>
    VfsError Stat(string name, VfsFileInfo info);

    /// <summary>Removes a file.</summary>
    /// <param name="name">Name of the file, not empty.</param>
    /// <returns>None, NotFound, Busy or IoError.</returns>
    VfsError Remove(string name);

    /// <summary>Renames a file; an existing target is replaced, in one step.</summary>
    /// <param name="from">Old name, not empty.</param>
    /// <param name="to">New name, not empty.</param>
    /// <returns>None, NotFound, Busy, Exists, InvalidArgument, NameTooLong or IoError.</returns>
    VfsError Rename(string from, string to);

    /// <summary>Names of all files, in no particular order.</summary>
    /// <returns>The names; null if they cannot be read.</returns>
    string[] List();

    /// <summary>Tidies up, if there is anything to tidy up.</summary>
    /// <returns>None, or what went wrong.</returns>
    VfsError CollectGarbage();

    /// <summary>Ends the use of the file system. Files still open are dropped as by a power cut: what was not closed is lost.</summary>
    void Unmount();
}
