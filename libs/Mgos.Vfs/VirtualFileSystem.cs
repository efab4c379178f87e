// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections;
using Mgos.Core;

namespace Mgos.Vfs;

/// <summary>The files of a device: mounts, and calls on files by path.</summary>
/// <remarks>
/// Paths: see <see cref="VfsPath"/>. Mirrors mgos_vfs_* and the POSIX calls routed by it. Differs: see the package page. Thread: loop.
/// </remarks>
public sealed class VirtualFileSystem : IFileStorage, IDisposable
{
    private const int DescriptorIdShift = 8;
    private const int DescriptorSlotMask = 0xff;
    private const VfsOpenFlags WriterFlags = VfsOpenFlags.Create | VfsOpenFlags.Truncate | VfsOpenFlags.Append | VfsOpenFlags.Exclusive;

    private readonly MountTable _mounts = new MountTable();
    private readonly Hashtable _fileSystemTypes = new Hashtable();
    private readonly DeviceLog _log;

    /// <summary>Makes a table without mounts, with the types that need no flash: device types RAM and part, file systems LFS and SPIFFS.</summary>
    /// <param name="log">Where mounts are logged; may be null.</param>
    public VirtualFileSystem(DeviceLog log)
    {
        _log = log;
        Devices.AddType(VfsConstants.RamDeviceType, new RamDeviceDriver());
        Devices.AddType(VfsConstants.PartDeviceType, new PartDeviceDriver());
        FlatFileSystemDriver flat = new FlatFileSystemDriver();
        AddFileSystemType(VfsConstants.LfsType, flat);
        AddFileSystemType(VfsConstants.SpiffsType, flat);
    }

    /// <summary>The storage devices.</summary>
    public DeviceTable Devices { get; } = new DeviceTable();

    /// <summary>Directory of the machine that holds the files of the root; null if it is in memory.</summary>
    public string RootDirectory { get; internal set; }

    /// <inheritdoc/>
    public long TotalBytes => GetTotalBytes(VfsConstants.RootPath);

    /// <inheritdoc/>
    public long FreeBytes => GetFreeBytes(VfsConstants.RootPath);

    /// <summary>Finds the files of a device.</summary>
    /// <param name="device">The device.</param>
    /// <returns>Its files, or null if the library has not been started.</returns>
    public static VirtualFileSystem From(Device device) => (VirtualFileSystem)device.Parts.Find(typeof(VirtualFileSystem));

    /// <summary>Adds a type of file system.</summary>
    /// <param name="name">Name, as in mount options; an earlier driver of this name is replaced.</param>
    /// <param name="driver">The driver.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public void AddFileSystemType(string name, IFileSystemDriver driver)
    {
        if (name == null || driver == null)
            throw new ArgumentNullException(nameof(driver));
        _fileSystemTypes[name] = driver;
    }

    /// <summary>Adds the device types that live in flash: esp32part, sysflash and flash.</summary>
    /// <param name="stores">Opens the stores of the machine.</param>
    public void AddFlash(IFlashStoreFactory stores)
    {
        AddFlashType(stores, VfsConstants.PartitionDeviceType);
        AddFlashType(stores, VfsConstants.SystemFlashDeviceType);
        AddFlashType(stores, VfsConstants.FlashDeviceType);
    }

    /// <summary>Opens a file.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="flags">What for.</param>
    /// <param name="file">The open file; null on failure.</param>
    /// <returns>
    /// None; NotFound; Exists; Busy if somebody else has it open for writing; IsDirectory for a mount point; InvalidArgument for flags that
    /// make no sense and names that cannot be used; NameTooLong; TooManyOpenFiles; NoSpace; IoError.
    /// </returns>
    public VfsError Open(string path, VfsOpenFlags flags, out VfsFile file)
    {
        file = null;
        MountEntry mount;
        string name;
        VfsError error = Find(path, out mount, out name);
        if (error == VfsError.None)
            error = CheckOpen(mount, name, flags);
        if (error != VfsError.None)
            return error;
        IOpenFile opened;
        error = mount.FileSystem.Open(name, flags, out opened);
        if (error == VfsError.None)
            file = new VfsFile(mount, opened, flags);
        return error;
    }

    /// <summary>Finds an open file by its number.</summary>
    /// <param name="descriptor">Number, see <see cref="VfsFile.Descriptor"/>.</param>
    /// <returns>The file, or null if there is none of this number.</returns>
    public VfsFile FindFile(int descriptor)
    {
        MountEntry mount = _mounts.FindId(descriptor >> DescriptorIdShift);
        return mount == null ? null : mount.FileAt(descriptor & DescriptorSlotMask);
    }

    /// <summary>Gives the size of a file.</summary>
    /// <param name="path">Path of a file or of a mount point.</param>
    /// <param name="info">Filled in.</param>
    /// <returns>None, NotFound, NameTooLong or IoError.</returns>
    public VfsError Stat(string path, VfsFileInfo info)
    {
        MountEntry mount;
        string name;
        VfsError error = Find(path, out mount, out name);
        if (error != VfsError.None)
            return error;
        info.Size = 0;
        info.IsDirectory = name.Length == 0;
        return info.IsDirectory ? VfsError.None : mount.FileSystem.Stat(name, info);
    }

    /// <summary>Removes a file.</summary>
    /// <param name="path">Path of the file.</param>
    /// <returns>None, NotFound, IsDirectory, Busy if it is open for writing, NameTooLong or IoError.</returns>
    public VfsError Remove(string path)
    {
        MountEntry mount;
        string name;
        VfsError error = Find(path, out mount, out name);
        if (error != VfsError.None)
            return error;
        return name.Length == 0 ? VfsError.IsDirectory : mount.FileSystem.Remove(name);
    }

    /// <summary>Renames a file; an existing target is replaced, in one step.</summary>
    /// <param name="from">Path of the file.</param>
    /// <param name="to">Its new path, on the same mount.</param>
    /// <returns>None; NotFound; NoDevice if a path has no mount; CrossDevice; IsDirectory; Busy; Exists; InvalidArgument; NameTooLong; IoError.</returns>
    public VfsError Rename(string from, string to)
    {
        MountEntry source;
        MountEntry target;
        string oldName;
        string newName = null;
        target = null;
        VfsError error = Find(from, out source, out oldName);
        if (error == VfsError.None)
            error = Find(to, out target, out newName);
        if (error == VfsError.NotFound)
            return VfsError.NoDevice;
        if (error != VfsError.None)
            return error;
        if (source != target)
            return VfsError.CrossDevice;
        return oldName.Length == 0 || newName.Length == 0 ? VfsError.IsDirectory : source.FileSystem.Rename(oldName, newName);
    }

    /// <summary>Names of the files of a mount, in no particular order.</summary>
    /// <param name="path">The mount point.</param>
    /// <returns>The names, without path; null if the path is no mount point or the storage cannot be read.</returns>
    /// <remarks>Mount points are not listed as files of the root.</remarks>
    public string[] List(string path)
    {
        MountEntry mount;
        string name;
        return Find(path, out mount, out name) == VfsError.None && name.Length == 0 ? mount.FileSystem.List() : null;
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
    public VfsError Mount(string path, VfsDevice device, string fileSystemType, string fileSystemOptions)
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
        LogMounted(mountPoint, error);
        return error;
    }

    /// <summary>Ends a mount.</summary>
    /// <param name="path">Mount point, exactly; of several mounts there the newest.</param>
    /// <returns>None, NotFound, or Busy while files are open on it.</returns>
    public VfsError Unmount(string path)
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

    /// <summary>Ends all mounts. Open files are dropped: what was written to them and not closed is lost.</summary>
    public void UnmountAll()
    {
        while (_mounts.Count > 0)
            Unmount(_mounts.Newest);
    }

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
        return error != VfsError.None ? error : Format(device, fileSystemType, fileSystemOptions);
    }

    /// <summary>Makes an empty file system on a registered device.</summary>
    /// <param name="deviceName">Name of the device.</param>
    /// <param name="fileSystemType">Type of file system.</param>
    /// <param name="fileSystemOptions">JSON object; may be null.</param>
    /// <returns>As of <see cref="Format(string, string, string, string)"/>.</returns>
    public VfsError FormatByName(string deviceName, string fileSystemType, string fileSystemOptions)
    {
        VfsDevice device = Devices.Find(deviceName);
        return device == null ? VfsError.NoDevice : Format(device, fileSystemType, fileSystemOptions);
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

    /// <summary>Size of the file system of a path.</summary>
    /// <param name="path">Any path on it.</param>
    /// <returns>Bytes; 0 on error.</returns>
    public long GetTotalBytes(string path)
    {
        MountEntry mount;
        string name;
        return Find(path, out mount, out name) == VfsError.None ? mount.FileSystem.TotalBytes : 0;
    }

    /// <summary>Free space of the file system of a path; an estimate on flash.</summary>
    /// <param name="path">Any path on it.</param>
    /// <returns>Bytes; 0 on error.</returns>
    public long GetFreeBytes(string path)
    {
        MountEntry mount;
        string name;
        return Find(path, out mount, out name) == VfsError.None ? mount.FileSystem.FreeBytes : 0;
    }

    /// <summary>Lets the file system of a path tidy up; those that come with this package have nothing to do.</summary>
    /// <param name="path">Any path on it.</param>
    /// <returns>None, or NotFound.</returns>
    public VfsError CollectGarbage(string path)
    {
        MountEntry mount;
        string name;
        VfsError error = Find(path, out mount, out name);
        return error == VfsError.None ? mount.FileSystem.CollectGarbage() : error;
    }

    /// <inheritdoc/>
    public byte[] ReadFile(string name)
    {
        VfsFile file;
        if (Open(name, VfsOpenFlags.Read, out file) != VfsError.None)
            return null;
        byte[] data = ReadAll(file);
        file.Close();
        return data;
    }

    /// <inheritdoc/>
    public bool WriteFile(string name, byte[] data, int count)
    {
        VfsFile file;
        if (Open(name, VfsOpenFlags.Write | VfsOpenFlags.Create | VfsOpenFlags.Truncate, out file) != VfsError.None)
            return false;
        VfsError error = file.Write(data, 0, count);
        if (error == VfsError.None)
            return file.Close() == VfsError.None;
        file.Discard();
        return false;
    }

    /// <inheritdoc/>
    public bool RemoveFile(string name) => Remove(name) == VfsError.None;

    /// <inheritdoc/>
    public bool RenameFile(string from, string to) => Rename(from, to) == VfsError.None;

    /// <summary>Ends all mounts at the end of the device.</summary>
    public void Dispose() => UnmountAll();

    private static byte[] ReadAll(VfsFile file)
    {
        try
        {
            byte[] data = new byte[(int)file.Length];
            int count = 0;
            int read;
            while (count < data.Length && (read = file.Read(data, count, data.Length - count)) > 0)
                count += read;
            return count == data.Length ? data : null;
        }
        catch (OutOfMemoryException)
        {
            return null;
        }
    }

    private static VfsError CheckOpen(MountEntry mount, string name, VfsOpenFlags flags)
    {
        if (name.Length == 0)
            return VfsError.IsDirectory;
        bool isWriter = (flags & VfsOpenFlags.Write) != 0;
        if (!isWriter && ((flags & VfsOpenFlags.Read) == 0 || (flags & WriterFlags) != 0))
            return VfsError.InvalidArgument;
        return mount.IsFull ? VfsError.TooManyOpenFiles : VfsError.None;
    }

    private void AddFlashType(IFlashStoreFactory stores, string type) => Devices.AddType(type, new FlashDeviceDriver(stores, type));

    private VfsError Find(string path, out MountEntry mount, out string name)
    {
        mount = null;
        name = null;
        VfsPath parsed;
        VfsError error = VfsPath.Parse(path, out parsed);
        if (error != VfsError.None)
            return error;
        mount = _mounts.Find(parsed, out name);
        return mount == null ? VfsError.NotFound : VfsError.None;
    }

    private VfsError FindDriver(VfsDevice device, string fileSystemType, out IFileSystemDriver driver)
    {
        driver = fileSystemType == null ? null : (IFileSystemDriver)_fileSystemTypes[fileSystemType];
        if (driver == null || device == null)
            return VfsError.NoDevice;
        return _mounts.Uses(device) ? VfsError.Busy : VfsError.None;
    }

    private VfsError Format(VfsDevice device, string fileSystemType, string fileSystemOptions)
    {
        IFileSystemDriver driver;
        VfsError error = FindDriver(device, fileSystemType, out driver);
        return error != VfsError.None ? error : driver.Format(device, fileSystemOptions);
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

    private void LogMounted(string path, VfsError error)
    {
        if (_log == null)
            return;
        if (error != VfsError.None)
        {
            _log.Error(nameof(VirtualFileSystem), path + ": mount failed: " + ((int)error).ToString());
            return;
        }

        long total = GetTotalBytes(path);
        long free = GetFreeBytes(path);
        _log.Info(nameof(VirtualFileSystem), path + ": size " + total.ToString() + ", used: " + (total - free).ToString() + ", free: " + free.ToString());
    }
}
