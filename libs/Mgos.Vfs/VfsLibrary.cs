// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Vfs;

/// <summary>Starts the file systems: mounts the root and makes it the storage of the device.</summary>
/// <remarks>A <see cref="FlashStorage"/> among the parts of the device is used in place of the machine's storage. A machine without a storage root gets a root in memory, which is lost at a restart.</remarks>
public sealed class VfsLibrary : MgosLibrary
{
    private const string NoOptions = "{}";

    /// <inheritdoc/>
    public override string Name => "Mgos.Vfs";

    /// <inheritdoc/>
    public override bool Init(Device device)
    {
        VirtualFileSystem files = new VirtualFileSystem(device.Log);
        device.Parts.Add(files);
        FlashStorage storage = (FlashStorage)device.Parts.Find(typeof(FlashStorage));
        string storageRoot = device.Platform.StorageRoot;
        bool isPersistent = storage == null && !string.IsNullOrEmpty(storageRoot);
        AddRootDevice(files, storage != null ? storage.Stores : isPersistent ? StorageBackend.Open(storageRoot) : null);
        VfsError error = files.MountByName(VfsConstants.RootPath, VfsConstants.RootDeviceName, VfsConstants.LfsType, NoOptions);
        if (error != VfsError.None)
        {
            LogRootFailed(device, error);
            return false;
        }

        device.Files = files;
        if (isPersistent)
        {
            files.RootDirectory = StorageBackend.RootDirectory(storageRoot);
            StorageBackend.InstallImage(device, files);
        }

        return true;
    }

    private static void AddRootDevice(VirtualFileSystem files, IFlashStoreFactory stores)
    {
        if (stores == null)
        {
            files.Devices.Add(VfsConstants.RootDeviceName, new RamDevice(VfsConstants.DefaultFlashBytes));
            return;
        }

        files.Devices.Add(VfsConstants.RootDeviceName, new FlashDevice(stores, "", VfsConstants.FlashDeviceType));
        files.AddFlash(stores);
    }

    private static void LogRootFailed(Device device, VfsError error)
    {
        string hint = error == VfsError.Busy ? "in use by another process" : "error " + ((int)error).ToString();
        device.Log.Error(nameof(VfsLibrary), "no root file system in " + device.Platform.StorageRoot + ": " + hint);
    }
}
