// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Vfs;

/// <summary>Result of a file system call; the numbers are those of POSIX errno on most systems.</summary>
public enum VfsError
{
    /// <summary>Done.</summary>
    None = 0,

    /// <summary>No such file, and no mount for the path (ENOENT).</summary>
    NotFound = 2,

    /// <summary>The storage failed (EIO).</summary>
    IoError = 5,

    /// <summary>The file is closed, or was not opened for this (EBADF).</summary>
    BadDescriptor = 9,

    /// <summary>Not enough memory (ENOMEM).</summary>
    OutOfMemory = 12,

    /// <summary>The storage refuses (EACCES).</summary>
    AccessDenied = 13,

    /// <summary>The file, file system or device is in use (EBUSY).</summary>
    Busy = 16,

    /// <summary>The file exists already, or one whose name differs only in case (EEXIST).</summary>
    Exists = 17,

    /// <summary>Source and target are on different file systems (EXDEV).</summary>
    CrossDevice = 18,

    /// <summary>No such device or file system (ENODEV).</summary>
    NoDevice = 19,

    /// <summary>The path names a mount point, not a file (EISDIR).</summary>
    IsDirectory = 21,

    /// <summary>A path, name or option that cannot be used (EINVAL).</summary>
    InvalidArgument = 22,

    /// <summary>Too many open files or mounts (EMFILE).</summary>
    TooManyOpenFiles = 24,

    /// <summary>The file would be larger than a file can be (EFBIG).</summary>
    FileTooLarge = 27,

    /// <summary>No space left (ENOSPC).</summary>
    NoSpace = 28,

    /// <summary>The path or the name is too long (ENAMETOOLONG).</summary>
    NameTooLong = 36,
}
