// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.Vfs;

namespace Mgos.Mjs.Host;

/// <summary>The device's files as the scripts that <c>load()</c> finds.</summary>
internal sealed class HostFiles : IMjsFiles
{
    private readonly VirtualFileSystem _files;
    private readonly DeviceLog _log;
    private readonly bool _canCompile;
    private readonly VfsFileInfo _found = new VfsFileInfo();

    internal HostFiles(VirtualFileSystem files, DeviceLog log, bool canCompile)
    {
        _files = files;
        _log = log;
        _canCompile = canCompile;
    }

    public byte[] Read(string path)
    {
        string found = Find(path);
        if (found == null)
            return null;
        if (_found.Size <= MjsHostConstants.MaxScriptBytes)
            return _files.ReadFile(found);
        _log.Error(nameof(MjsHost), path + " is longer than " + MjsHostConstants.MaxScriptBytes.ToString() + " bytes");
        return null;
    }

    /// <summary>The file to run for a name; null if it is not there.</summary>
    /// <remarks>
    /// A device without a compiler also runs the compiled form alone. On one with a compiler that form is only a copy: who removes the text has removed
    /// the script.
    /// </remarks>
    internal string Find(string path)
    {
        string compiled = CompiledFiles.PathOf(path);
        return IsFile(path) ? path : !_canCompile && compiled != null && IsFile(compiled) ? compiled : null;
    }

    private bool IsFile(string path) => path.Length > 0 && _files.Stat(path, _found) == VfsError.None && !_found.IsDirectory;
}
