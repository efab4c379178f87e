// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Vfs;

/// <content>Storage: types of devices and file systems, mounting and formatting.</content>
public sealed partial class VirtualFileSystem
{
    /// <summary>Adds a type of file system.</summary>
    /// <param name="name">Name, as in mount options; an earlier driver of this name is replaced.</param>
    /// <param name="driver">The driver.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public void AddFileSystemType(string name, IFileSystemDriver driver)
    {
        if (name == null || driver == null)
            throw new ArgumentNullException(nameof(driver));
        _mounter.AddType(name, driver);
    }

    /// <summary>Adds the device types that live in flash: esp32part, sysflash and flash.</summary>
    /// <param name="stores">Opens the stores of the machine.</param>
    public void AddFlash(IFlashStoreFactory stores)
    {
        AddFlashType(stores, VfsConstants.PartitionDeviceType);
        AddFlashType(stores, VfsConstants.SystemFlashDeviceType);
        AddFlashType(stores, VfsConstants.FlashDeviceType);
    }

    /// <summary>Makes a device of a type and mounts a file system on it.</summary>
    /// <param name="path">Mount point: / or /name.</param>
    /// <param name="deviceType">Device type.</param>
    /// <param name="deviceOptions">JSON object; may be null.</param>
    /// <param name="fileSystemType">Type of file system.</param>
    /// <param name="fileSystemOptions">JSON object; may be null.</param>
    /// <returns>None; NoDevice for types and devices that do not exist; InvalidArgument; Busy if the device is mounted; TooManyOpenFiles; NameTooLong; IoError.</returns>
    public VfsError Mount(string path, string deviceType, string deviceOptions, string fileSystemType, string fileSystemOptions)
    {
        VfsDevice device;
        VfsError error = Devices.Open(deviceType, deviceOptions, out device);
        return error != VfsError.None ? error : Mount(path, device, fileSystemType, fileSystemOptions);
    }

    /// <summary>Mounts a file system on a registered device.</summary>
    /// <param name="path">Mount point: / or /name.</param>
    /// <param name="deviceName">Name of the device.</param>
    /// <param name="fileSystemType">Type of file system; null or empty to take what is there.</param>
    /// <param name="fileSystemOptions">JSON object; may be null.</param>
    /// <returns>As of <see cref="Mount(string, string, string, string, string)"/>.</returns>
    public VfsError MountByName(string path, string deviceName, string fileSystemType, string fileSystemOptions)
    {
        VfsDevice device = Devices.Find(deviceName);
        if (device == null)
            return VfsError.NoDevice;
        return Mount(path, device, string.IsNullOrEmpty(fileSystemType) ? VfsConstants.LfsType : fileSystemType, fileSystemOptions);
    }

    /// <summary>Mounts a file system on a device.</summary>
    /// <param name="path">Mount point: / or /name.</param>
    /// <param name="device">The device.</param>
    /// <param name="fileSystemType">Type of file system.</param>
    /// <param name="fileSystemOptions">JSON object; may be null.</param>
    /// <returns>As of <see cref="Mount(string, string, string, string, string)"/>.</returns>
    public VfsError Mount(string path, VfsDevice device, string fileSystemType, string fileSystemOptions) =>
        _mounter.Mount(path, device, fileSystemType, fileSystemOptions);

    /// <summary>Ends a mount.</summary>
    /// <param name="path">Mount point, exactly; of several mounts there the newest.</param>
    /// <returns>None, NotFound, or Busy while files are open on it.</returns>
    public VfsError Unmount(string path) => _mounter.Unmount(path);

    /// <summary>Ends all mounts. Open files are dropped: what was written to them and not closed is lost.</summary>
    public void UnmountAll() => _mounter.UnmountAll();

    /// <summary>Makes a device of a type and an empty file system on it.</summary>
    /// <param name="deviceType">Device type.</param>
    /// <param name="deviceOptions">JSON object; may be null.</param>
    /// <param name="fileSystemType">Type of file system.</param>
    /// <param name="fileSystemOptions">JSON object; may be null.</param>
    /// <returns>None; NoDevice for types and devices that do not exist; InvalidArgument; Busy if the device is mounted; IoError.</returns>
    /// <remarks>Mirrors mgos_vfs_mkfs. Differs: a mounted file system is not overwritten.</remarks>
    public VfsError Format(string deviceType, string deviceOptions, string fileSystemType, string fileSystemOptions)
    {
        VfsDevice device;
        VfsError error = Devices.Open(deviceType, deviceOptions, out device);
        return error != VfsError.None ? error : _mounter.Format(device, fileSystemType, fileSystemOptions);
    }

    /// <summary>Makes an empty file system on a registered device.</summary>
    /// <param name="deviceName">Name of the device.</param>
    /// <param name="fileSystemType">Type of file system.</param>
    /// <param name="fileSystemOptions">JSON object; may be null.</param>
    /// <returns>As of <see cref="Format(string, string, string, string)"/>.</returns>
    public VfsError FormatByName(string deviceName, string fileSystemType, string fileSystemOptions)
    {
        VfsDevice device = Devices.Find(deviceName);
        return device == null ? VfsError.NoDevice : _mounter.Format(device, fileSystemType, fileSystemOptions);
    }

    /// <summary>Takes a device out of the table of devices.</summary>
    /// <param name="name">Name of the device.</param>
    /// <returns>None, NoDevice, or Busy if it is mounted.</returns>
    public VfsError RemoveDevice(string name)
    {
        VfsDevice device = Devices.Find(name);
        if (device == null)
            return VfsError.NoDevice;
        if (_mounts.Uses(device))
            return VfsError.Busy;
        Devices.Remove(device);
        return VfsError.None;
    }

    private void AddFlashType(IFlashStoreFactory stores, string type) => Devices.AddType(type, new FlashDeviceDriver(stores, type));
}
