// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Fstab;

/// <summary>Sizes and names of the tables.</summary>
public static class FstabConstants
{
    /// <summary>Entries devtab.dev0, devtab.dev1...</summary>
    public const int DeviceCount = 5;

    /// <summary>Entries fstab.fs0, fstab.fs1...</summary>
    public const int FileSystemCount = 3;

    /// <summary>Name of the device of sys.mount.</summary>
    public const string SingleMountDevice = "smd";

    internal const string DevicePrefix = "devtab.dev";
    internal const string FileSystemPrefix = "fstab.fs";
    internal const string SingleMountPrefix = "sys.mount.";
}
