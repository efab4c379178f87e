// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Core;

namespace Mgos.Vfs;

/// <summary>The files of a device: mounts, and calls on files by path.</summary>
/// <remarks>
/// Paths: see <see cref="VfsPath"/>. Mirrors mgos_vfs_* and the POSIX calls routed by it. Differs: see the package page. Thread: loop.
/// </remarks>
public sealed partial class VirtualFileSystem : IFileStorage, IDisposable
{
    private const int DescriptorIdShift = 8;
    private const int DescriptorSlotMask = 0xff;
    private const VfsOpenFlags WriterFlags = VfsOpenFlags.Create | VfsOpenFlags.Truncate | VfsOpenFlags.Append | VfsOpenFlags.Exclusive;

    private readonly MountTable _mounts = new MountTable();
    private readonly FileSystemMounter _mounter;
    private readonly VfsFileInfo _found = new VfsFileInfo();

    /// <summary>Makes a table without mounts, with the types that need no flash: device types RAM and part, file systems LFS and SPIFFS.</summary>
    /// <param name="log">Where mounts are logged; may be null.</param>
    public VirtualFileSystem(DeviceLog log)
    {
        _mounter = new FileSystemMounter(_mounts, log);
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
    public bool FileExists(string name)
    {
        MountEntry root = _mounts.OnlyRoot;
        if (root != null && name != null && name.IndexOf('/') < 0)
            return root.FileSystem.Stat(name, _found) == VfsError.None;
        return Stat(name, _found) == VfsError.None && !_found.IsDirectory;
    }

    /// <inheritdoc/>
    public byte[] ReadFile(string name)
    {
        VfsFile file;
        if (Open(name, VfsOpenFlags.Read, out file) != VfsError.None)
            return null;
        byte[] data = FileContent.ReadAll(file);
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

    private static VfsError CheckOpen(MountEntry mount, string name, VfsOpenFlags flags)
    {
        if (name.Length == 0)
            return VfsError.IsDirectory;
        bool isWriter = (flags & VfsOpenFlags.Write) != 0;
        if (!isWriter && ((flags & VfsOpenFlags.Read) == 0 || (flags & WriterFlags) != 0))
            return VfsError.InvalidArgument;
        return mount.IsFull ? VfsError.TooManyOpenFiles : VfsError.None;
    }

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
}
