// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.Vfs;

namespace Mgos.Mjs.Host;

/// <summary>The device's files as the scripts that <c>load()</c> finds.</summary>
internal sealed class HostFiles : IMjsFiles
{
    private readonly VirtualFileSystem _files;
    private readonly DeviceLog _log;
    private readonly VfsFileInfo _found = new VfsFileInfo();

    internal HostFiles(VirtualFileSystem files, DeviceLog log)
    {
        _files = files;
        _log = log;
    }

    public byte[] Read(string path)
    {
        if (!Exists(path))
            return null;
        if (_found.Size <= MjsHostConstants.MaxScriptBytes)
            return _files.ReadFile(path);
        _log.Error(nameof(MjsHost), path + " is longer than " + MjsHostConstants.MaxScriptBytes.ToString() + " bytes");
        return null;
    }

    internal bool Exists(string path) => path.Length > 0 && _files.Stat(path, _found) == VfsError.None && !_found.IsDirectory;
}
