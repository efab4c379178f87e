// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections;
using Mgos.Core;

namespace Mgos.Vfs;

/// <summary>Mounts, ends mounts and formats, with the types of file systems that are known.</summary>
internal sealed class FileSystemMounter
{
    private readonly MountTable _mounts;
    private readonly DeviceLog _log;
    private readonly Hashtable _types = new Hashtable();

    /// <summary>Takes the table to keep up.</summary>
    /// <param name="mounts">The mounts.</param>
    /// <param name="log">Where mounts are logged; may be null.</param>
    internal FileSystemMounter(MountTable mounts, DeviceLog log)
    {
        _mounts = mounts;
        _log = log;
    }

    internal void AddType(string name, IFileSystemDriver driver) => _types[name] = driver;

    internal VfsError Mount(string path, VfsDevice device, string fileSystemType, string fileSystemOptions)
    {
        string mountPoint;
        VfsError error = VfsPath.ParseMountPoint(path, out mountPoint);
        if (error != VfsError.None)
            return error;
        if (_mounts.IsFull)
            return VfsError.TooManyOpenFiles;
        IFileSystemDriver driver;
        error = FindDriver(device, fileSystemType, out driver);
        if (error != VfsError.None)
            return error;
        LogMount(mountPoint, device, fileSystemType, fileSystemOptions);
        IFileSystem fileSystem;
        error = driver.Mount(device, fileSystemOptions, out fileSystem);
        if (error == VfsError.None)
            _mounts.Add(new MountEntry(mountPoint, device, fileSystem));
        LogMounted(mountPoint, fileSystem, error);
        return error;
    }

    /// <summary>Ends the newest mount of a path, unless files are open on it.</summary>
    internal VfsError Unmount(string path)
    {
        string mountPoint;
        VfsError error = VfsPath.ParseMountPoint(path, out mountPoint);
        MountEntry mount = error == VfsError.None ? _mounts.FindExact(mountPoint) : null;
        if (mount == null)
            return VfsError.NotFound;
        if (mount.IsBusy)
            return VfsError.Busy;
        Unmount(mount);
        return VfsError.None;
    }

    /// <summary>Ends all mounts; open files are dropped.</summary>
    internal void UnmountAll()
    {
        while (_mounts.Count > 0)
            Unmount(_mounts.Newest);
    }

    internal VfsError Format(VfsDevice device, string fileSystemType, string fileSystemOptions)
    {
        IFileSystemDriver driver;
        VfsError error = FindDriver(device, fileSystemType, out driver);
        return error != VfsError.None ? error : driver.Format(device, fileSystemOptions);
    }

    private VfsError FindDriver(VfsDevice device, string fileSystemType, out IFileSystemDriver driver)
    {
        driver = fileSystemType == null ? null : (IFileSystemDriver)_types[fileSystemType];
        if (driver == null || device == null)
            return VfsError.NoDevice;
        return _mounts.Uses(device) ? VfsError.Busy : VfsError.None;
    }

    private void Unmount(MountEntry mount)
    {
        mount.DiscardFiles();
        _mounts.Remove(mount);
        mount.FileSystem.Unmount();
    }

    private void LogMount(string path, VfsDevice device, string type, string options)
    {
        if (_log != null)
            _log.Info(nameof(VirtualFileSystem), path + ": " + type + " @ " + device.DisplayName + ", opts " + options);
    }

    private void LogMounted(string path, IFileSystem fileSystem, VfsError error)
    {
        if (_log == null)
            return;
        if (error != VfsError.None)
        {
            _log.Error(nameof(VirtualFileSystem), path + ": mount failed: " + ((int)error).ToString());
            return;
        }

        long total = fileSystem.TotalBytes;
        long free = fileSystem.FreeBytes;
        _log.Info(nameof(VirtualFileSystem), path + ": size " + total.ToString() + ", used: " + (total - free).ToString() + ", free: " + free.ToString());
    }
}
