// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.IO;

namespace Mgos.Vfs;

/// <summary>Opens the stores in the flash of a board: fs for the root, dev_ID for the flash device of identity ID.</summary>
/// <remarks>All of them share one partition, so the size of each is its limit and not space set aside.</remarks>
internal sealed class NanoFlashStoreFactory : IFlashStoreFactory
{
    private readonly NanoVolume _volume = new NanoVolume();
    private readonly string _root;

    internal NanoFlashStoreFactory(string storageRoot)
    {
        _root = storageRoot.TrimEnd('\\') + "\\";
        StoreBytes = PartitionBytes(storageRoot) - VfsConstants.FirmwareReserveBytes;
    }

    /// <inheritdoc/>
    public long StoreBytes { get; }

    /// <inheritdoc/>
    public VfsError Open(string identity, long sizeBytes, out IFlashStore store)
    {
        string directory = identity.Length == 0 ? VfsConstants.RootDirectoryName : VfsConstants.DeviceDirectoryPrefix + identity;
        return VolumeFlashStore.Open(_volume, _root + directory, sizeBytes, out store);
    }

    // Some boards tell -1, some throw one thing or another.
    private static long PartitionBytes(string storageRoot)
    {
        try
        {
            long size = new DriveInfo(storageRoot).TotalSize;
            return size > VfsConstants.FirmwareReserveBytes * 2 ? size : VfsConstants.DefaultFlashBytes;
        }
        catch (Exception)
        {
            return VfsConstants.DefaultFlashBytes;
        }
    }
}
