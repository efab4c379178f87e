// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Config;
using Mgos.Core;
using Mgos.Vfs;

namespace Mgos.Fstab;

/// <summary>The tables of the configuration, put into effect once.</summary>
/// <remarks>
/// Order: devtab.dev0 to dev4, fstab.fs0 to fs2, sys.mount. A file system with create and without created is formatted first; created is saved
/// when everything has succeeded. Without that save the next boot would format again, so it failing fails the boot too.
/// </remarks>
internal sealed class FstabTable
{
    private readonly DeviceLog _log;
    private readonly VirtualFileSystem _files;
    private readonly DeviceConfig _config;
    private bool _hasCreated;

    internal FstabTable(DeviceLog log, VirtualFileSystem files, DeviceConfig config)
    {
        _log = log;
        _files = files;
        _config = config;
    }

    internal bool Apply()
    {
        bool isDone = true;
        for (int i = 0; i < FstabConstants.DeviceCount && isDone; i++)
            isDone = AddDevice(FstabConstants.DevicePrefix + i.ToString());
        for (int i = 0; i < FstabConstants.FileSystemCount && isDone; i++)
            isDone = AddFileSystem(FstabConstants.FileSystemPrefix + i.ToString());
        return isDone && MountSingle() && Save();
    }

    private bool AddDevice(string entry)
    {
        string name = _config.GetString(entry + ".name");
        string type = _config.GetString(entry + ".type");
        if (name.Length == 0 || type.Length == 0)
            return true;
        VfsError error = _files.Devices.Add(name, type, _config.GetString(entry + ".opts"));
        if (error != VfsError.None)
            _log.Error(nameof(FstabTable), entry + ": no device " + name + " of type " + type + ": " + ((int)error).ToString());
        return error == VfsError.None;
    }

    private bool AddFileSystem(string entry)
    {
        string device = _config.GetString(entry + ".dev");
        string type = _config.GetString(entry + ".type");
        if (device.Length == 0 || type.Length == 0)
            return true;
        string options = _config.GetString(entry + ".opts");
        string path = _config.GetString(entry + ".path");
        VfsError error = Create(entry, device, type, options);
        if (error == VfsError.None && path.Length > 0)
            error = _files.MountByName(path, device, type, options);
        return error == VfsError.None || IsOptional(entry, error);
    }

    private VfsError Create(string entry, string device, string type, string options)
    {
        if (!_config.GetBoolean(entry + ".create") || _config.GetBoolean(entry + ".created"))
            return VfsError.None;
        _log.Info(nameof(FstabTable), entry + ": formatting " + device);
        VfsError error = _files.FormatByName(device, type, options);
        if (error == VfsError.None)
        {
            _config.SetBoolean(entry + ".created", true);
            _hasCreated = true;
        }

        return error;
    }

    private bool IsOptional(string entry, VfsError error)
    {
        string text = entry + ": failed: " + ((int)error).ToString();
        bool isOptional = _config.GetBoolean(entry + ".optional");
        if (isOptional)
            _log.Warn(nameof(FstabTable), text + "; going on without it");
        else
            _log.Error(nameof(FstabTable), text);
        return isOptional;
    }

    private bool MountSingle()
    {
        string path = _config.GetString(FstabConstants.SingleMountPrefix + "path");
        string deviceType = _config.GetString(FstabConstants.SingleMountPrefix + "dev_type");
        string fileSystemType = _config.GetString(FstabConstants.SingleMountPrefix + "fs_type");
        if (path.Length == 0 || deviceType.Length == 0 || fileSystemType.Length == 0)
            return true;
        _log.Warn(nameof(FstabTable), "sys.mount is deprecated, use devtab and fstab");
        VfsError error = _files.Devices.Add(FstabConstants.SingleMountDevice, deviceType, _config.GetString(FstabConstants.SingleMountPrefix + "dev_opts"));
        if (error == VfsError.None)
            error = _files.MountByName(path, FstabConstants.SingleMountDevice, fileSystemType, _config.GetString(FstabConstants.SingleMountPrefix + "fs_opts"));
        if (error != VfsError.None)
            _log.Error(nameof(FstabTable), "sys.mount: failed: " + ((int)error).ToString());
        return error == VfsError.None;
    }

    private bool Save()
    {
        string message = null;
        if (!_hasCreated || _config.Save(false, out message))
            return true;
        _log.Error(nameof(FstabTable), "cannot remember what was formatted: " + message);
        return false;
    }
}
