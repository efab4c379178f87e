// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.IO;

namespace Mgos.Vfs;

/// <summary>Opens the stores below the storage root of a virtual device.</summary>
/// <remarks>
/// <code>
/// fs      | the root file system
/// dev_ID  | the flash device of identity ID
/// X.lock  | held while X is in use, so that two processes cannot take the same device
/// </code>
/// </remarks>
internal sealed class HostFlashStoreFactory : IFlashStoreFactory
{
    private readonly string _root;

    internal HostFlashStoreFactory(string storageRoot)
    {
        _root = Path.GetFullPath(storageRoot);
    }

    /// <inheritdoc/>
    public long StoreBytes => VfsConstants.HostFlashBytes;

    /// <inheritdoc/>
    public VfsError Open(string identity, long sizeBytes, out IFlashStore store)
    {
        store = null;
        FileStream pathLock = null;
        try
        {
            string path = Path.Combine(_root, identity.Length == 0 ? VfsConstants.RootDirectoryName : VfsConstants.DeviceDirectoryPrefix + identity);
            Directory.CreateDirectory(_root);
            pathLock = TryLock(path + ".lock");
            if (pathLock == null)
                return VfsError.Busy;
            store = new HostFlashStore(new HostDisk(), path, sizeBytes, pathLock);
            return VfsError.None;
        }
        catch (Exception e) when (HostErrors.IsStorageError(e))
        {
            if (pathLock != null)
                pathLock.Dispose();
            return HostErrors.From(e);
        }
    }

    private static FileStream TryLock(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
