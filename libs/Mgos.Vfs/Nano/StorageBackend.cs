// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Vfs;

/// <summary>The storage of a board.</summary>
internal static class StorageBackend
{
    internal static IFlashStoreFactory Open(string storageRoot) => new NanoFlashStoreFactory(storageRoot);

    internal static string RootDirectory(string storageRoot) => storageRoot.TrimEnd('\\') + "\\" + VfsConstants.RootDirectoryName;

    /// <summary>Nothing to do: files come onto a board with its firmware.</summary>
    internal static void InstallImage(Device device, VirtualFileSystem files)
    {
    }
}
