// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.IO;

namespace Mgos.Vfs;

/// <summary>Errors of System.IO as numbers.</summary>
internal static class NanoErrors
{
    internal static VfsError From(IOException exception)
    {
        switch (exception.ErrorCode)
        {
            case IOException.IOExceptionErrorCode.FileNotFound:
            case IOException.IOExceptionErrorCode.DirectoryNotFound:
                return VfsError.NotFound;
            case IOException.IOExceptionErrorCode.UnauthorizedAccess:
                return VfsError.AccessDenied;
            case IOException.IOExceptionErrorCode.PathAlreadyExists:
                return VfsError.Exists;
            case IOException.IOExceptionErrorCode.PathTooLong:
                return VfsError.NameTooLong;
            case IOException.IOExceptionErrorCode.TooManyOpenHandles:
                return VfsError.TooManyOpenFiles;
            default:
                return VfsError.IoError;
        }
    }
}
