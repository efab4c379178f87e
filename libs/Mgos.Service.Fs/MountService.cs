// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Json;
using Mgos.Rpc;
using Mgos.Vfs;

namespace Mgos.Service.Fs;

/// <summary>FS.Mkfs, FS.Mount and FS.Umount.</summary>
/// <remarks>
/// <code>
/// method    | arguments                                                  | answer | errors
/// ----------|------------------------------------------------------------|--------|-----------------------------------------------
/// FS.Mkfs   | fs_type, fs_opts, dev_name or dev_type and dev_opts        | null   | 400 fs_type is required, 500 mkfs failed
/// FS.Mount  | path, fs_type, fs_opts, dev_name or dev_type and dev_opts  | null   | 400 path and fs_type is required, 500 mount failed
/// FS.Umount | path                                                       | null   | 400 path is required, 500 umount failed
/// </code>
/// A call that names no device gets the 400 too. Where both are there dev_name counts.
/// </remarks>
internal sealed class MountService
{
    private readonly VirtualFileSystem _files;

    internal MountService(VirtualFileSystem files)
    {
        _files = files;
    }

    internal void AddTo(RpcRouter router)
    {
        router.AddHandler(FsServiceConstants.MkfsMethod, "{dev_name: %Q, dev_type: %Q, dev_opts: %Q, fs_type: %Q, fs_opts: %Q}", Mkfs);
        router.AddHandler(FsServiceConstants.MountMethod, "{path: %Q, dev_name: %Q, dev_type: %Q, dev_opts: %Q, fs_type: %Q, fs_opts: %Q}", Mount);
        router.AddHandler(FsServiceConstants.UmountMethod, "{path: %Q}", Umount);
    }

    private static string Get(RpcRequest request, string name)
    {
        string value;
        return request.Args.TryGetString(name, out value) ? value : null;
    }

    private void Mkfs(RpcRequest request)
    {
        string name = Get(request, "dev_name");
        string type = Get(request, "dev_type");
        string fileSystemType = Get(request, "fs_type");
        string fileSystemOptions = Get(request, "fs_opts");
        if (fileSystemType == null || (name == null && type == null))
        {
            request.Fail(RpcErrorCode.BadRequest, "fs_type is required");
            return;
        }

        VfsError error = name != null
            ? _files.FormatByName(name, fileSystemType, fileSystemOptions)
            : _files.Format(type, Get(request, "dev_opts"), fileSystemType, fileSystemOptions);
        Answer(request, error, "mkfs failed");
    }

    private void Mount(RpcRequest request)
    {
        string path = Get(request, "path");
        string name = Get(request, "dev_name");
        string type = Get(request, "dev_type");
        string fileSystemType = Get(request, "fs_type");
        string fileSystemOptions = Get(request, "fs_opts");
        if (path == null || fileSystemType == null || (name == null && type == null))
        {
            request.Fail(RpcErrorCode.BadRequest, "path and fs_type is required");
            return;
        }

        VfsError error = name != null
            ? _files.MountByName(path, name, fileSystemType, fileSystemOptions)
            : _files.Mount(path, type, Get(request, "dev_opts"), fileSystemType, fileSystemOptions);
        Answer(request, error, "mount failed");
    }

    private void Umount(RpcRequest request)
    {
        string path = Get(request, "path");
        if (path == null)
            request.Fail(RpcErrorCode.BadRequest, "path is required");
        else
            Answer(request, _files.Unmount(path), "umount failed");
    }

    private static void Answer(RpcRequest request, VfsError error, string message)
    {
        if (error == VfsError.None)
            request.RespondNull();
        else
            request.Fail(RpcErrorCode.InternalError, message);
    }
}
