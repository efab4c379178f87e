// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Vfs;

namespace Mgos.Http;

/// <summary>The files of the device.</summary>
internal sealed class VfsFileTree : IFileTree
{
    private readonly VirtualFileSystem _files;

    internal VfsFileTree(VirtualFileSystem files)
    {
        _files = files;
    }

    public bool TryStat(string path, out long size, out bool isDirectory)
    {
        VfsFileInfo info = new VfsFileInfo();
        bool exists = _files.Stat(path, info) == VfsError.None;
        size = info.Size;
        isDirectory = info.IsDirectory;
        return exists;
    }

    public IHttpBodySource Open(string path, long start)
    {
        VfsFile file;
        if (_files.Open(path, VfsOpenFlags.Read, out file) != VfsError.None)
            return null;
        if (file.Seek(start) == VfsError.None)
            return new VfsFileSource(file);
        file.Close();
        return null;
    }

    public string[] List(string path) => _files.List(path);
}
