// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.IO;

namespace Mgos.Vfs;

/// <summary>Errors of System.IO as numbers.</summary>
internal static class HostErrors
{
    private const int ErrnoMask = 0xffff;
    private const int UnixNoSpace = 28;
    private const int UnixQuotaExceeded = 122;
    private const int WindowsDiskFull = 112;
    private const int WindowsSharingViolation = 32;

    /// <summary>Tells whether an exception is an error of storage.</summary>
    internal static bool IsStorageError(Exception exception) => exception is IOException || exception is UnauthorizedAccessException;

    /// <summary>Translates such an exception.</summary>
    internal static VfsError From(Exception exception)
    {
        if (exception is FileNotFoundException || exception is DirectoryNotFoundException)
            return VfsError.NotFound;
        if (exception is UnauthorizedAccessException)
            return VfsError.AccessDenied;
        if (exception is PathTooLongException)
            return VfsError.NameTooLong;
        switch (exception.HResult & ErrnoMask)
        {
            case UnixNoSpace:
            case UnixQuotaExceeded:
            case WindowsDiskFull:
                return VfsError.NoSpace;
            case WindowsSharingViolation:
                return OperatingSystem.IsWindows() ? VfsError.Busy : VfsError.IoError;
            default:
                return VfsError.IoError;
        }
    }
}
