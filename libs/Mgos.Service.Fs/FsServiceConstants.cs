// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Service.Fs;

/// <summary>Names and limits of the FS methods.</summary>
public static class FsServiceConstants
{
    /// <summary>Largest number of bytes of a file in one answer of FS.Get.</summary>
    public const int MaxGetBytes = 32 * 1024;

    /// <summary>Number of bytes of a file that one answer of FS.Get may always have, however little memory is free.</summary>
    public const int MinGetBytes = 512;

    /// <summary>An answer of FS.Get carries at most this part of the free memory: the bytes, their base64 and the frame are there together.</summary>
    public const int GetHeapDivisor = 8;

    internal const string ListMethod = "FS.List";
    internal const string ListExtMethod = "FS.ListExt";
    internal const string GetMethod = "FS.Get";
    internal const string PutMethod = "FS.Put";
    internal const string RemoveMethod = "FS.Remove";
    internal const string RenameMethod = "FS.Rename";
    internal const string MkfsMethod = "FS.Mkfs";
    internal const string MountMethod = "FS.Mount";
    internal const string UmountMethod = "FS.Umount";
    internal const string IllegalOffset = "illegal offset";
    internal const string FileNameRequired = "filename is required";
}
