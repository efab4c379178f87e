// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.IO;
using Mgos.Core;

namespace Mgos.Vfs;

/// <summary>The storage of a virtual device.</summary>
internal static class StorageBackend
{
    private const string ImageDirectory = "fs";
    private const string StampFile = "fs.image";

    internal static IFlashStoreFactory Open(string storageRoot) => new HostFlashStoreFactory(storageRoot);

    internal static string RootDirectory(string storageRoot) => Path.Combine(Path.GetFullPath(storageRoot), VfsConstants.RootDirectoryName);

    /// <summary>Installs the image beside the program, if there is one.</summary>
    internal static void InstallImage(Device device, VirtualFileSystem files)
    {
        string stamp = Path.Combine(Path.GetFullPath(device.Platform.StorageRoot), StampFile);
        FileSystemImage image = new FileSystemImage(Path.Combine(AppContext.BaseDirectory, ImageDirectory), stamp);
        try
        {
            int count = image.Install(files, device.Firmware.BuildId);
            if (count > 0)
                device.Log.Info(nameof(FileSystemImage), count + " files installed from " + image.DirectoryPath);
        }
        catch (Exception e) when (HostErrors.IsStorageError(e))
        {
            device.Log.Error(nameof(FileSystemImage), "cannot install " + image.DirectoryPath + ": " + e.Message);
        }
    }
}
