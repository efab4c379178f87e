// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Vfs;

/// <summary>Limits, names and defaults of the file systems.</summary>
public static class VfsConstants
{
    /// <summary>Longest path in bytes of UTF-8: MG_MAX_PATH less the slash and the terminator that it may need.</summary>
    public const int MaxPathBytes = 254;

    /// <summary>Longest file name in bytes of UTF-8; storage with a shorter limit says so itself.</summary>
    public const int MaxNameBytes = 255;

    /// <summary>Mounts at the same time: ids 1 to 254.</summary>
    public const int MaxMounts = 254;

    /// <summary>Open files of one mount: the low byte of a descriptor.</summary>
    public const int MaxOpenFilesPerMount = 256;

    /// <summary>Open files of one flash directory: each holds a native handle.</summary>
    public const int MaxOpenFlashFiles = 16;

    /// <summary>Registered devices.</summary>
    public const int MaxDevices = 32;

    /// <summary>Largest file in bytes.</summary>
    public const long MaxFileBytes = int.MaxValue;

    /// <summary>Unit in which flash file systems count space, in bytes.</summary>
    public const int FlashBlockBytes = 4096;

    /// <summary>Blocks that a flash file system needs for itself.</summary>
    public const int FlashOverheadBlocks = 2;

    /// <summary>Size of a flash file system in bytes where the platform does not tell.</summary>
    public const int DefaultFlashBytes = 256 * 1024;

    /// <summary>Part of a shared flash volume in bytes that is left to the firmware's own settings files.</summary>
    public const int FirmwareReserveBytes = 16 * 1024;

    /// <summary>Size of the root file system of a virtual device in bytes.</summary>
    public const int HostFlashBytes = 16 * 1024 * 1024;

    /// <summary>Unit in which RAM file systems count space, in bytes.</summary>
    public const int RamBlockBytes = 64;

    /// <summary>Largest RAM device in bytes.</summary>
    public const int MaxRamDeviceBytes = 4 * 1024 * 1024;

    /// <summary>Bytes moved at a time by copies and checks.</summary>
    public const int CopyBufferBytes = 512;

    /// <summary>Name of the device that holds the root file system.</summary>
    public const string RootDeviceName = "root";

    /// <summary>Path of the root mount.</summary>
    public const string RootPath = "/";

    /// <summary>File system type littlefs.</summary>
    public const string LfsType = "LFS";

    /// <summary>File system type SPIFFS.</summary>
    public const string SpiffsType = "SPIFFS";

    /// <summary>Device type: memory, lost at a restart.</summary>
    public const string RamDeviceType = "RAM";

    /// <summary>Device type: a window of another device.</summary>
    public const string PartDeviceType = "part";

    /// <summary>Device type: a flash partition by its label.</summary>
    public const string PartitionDeviceType = "esp32part";

    /// <summary>Device types: the whole flash.</summary>
    public const string SystemFlashDeviceType = "sysflash";

    /// <summary>Device type: the whole flash, by its other name.</summary>
    public const string FlashDeviceType = "flash";

    /// <summary>Directory of the root file system below the storage root of the platform.</summary>
    public const string RootDirectoryName = "fs";

    /// <summary>What the directories of other flash devices begin with.</summary>
    public const string DeviceDirectoryPrefix = "dev_";
}
