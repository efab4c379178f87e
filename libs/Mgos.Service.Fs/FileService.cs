// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Json;
using Mgos.Rpc;
using Mgos.Vfs;

namespace Mgos.Service.Fs;

/// <summary>FS.List, FS.ListExt, FS.Remove and FS.Rename.</summary>
/// <remarks>
/// <code>
/// method     | arguments     | answer                  | errors
/// -----------|---------------|-------------------------|------------------------------------------------------
/// FS.List    | path ("/")    | ["a","b"]               | none; [] if there is no such directory
/// FS.ListExt | path ("/")    | [{"name":"a","size":1}] | none; [] likewise
/// FS.Remove  | filename      | null                    | 400 filename is required, 500 remove failed
/// FS.Rename  | src, dst      | null                    | 400 src and dst are required, 500 rename failed
/// </code>
/// </remarks>
internal sealed class FileService
{
    private readonly VirtualFileSystem _files;

    internal FileService(VirtualFileSystem files)
    {
        _files = files;
    }

    internal void AddTo(RpcRouter router)
    {
        router.AddHandler(FsServiceConstants.ListMethod, "{path: %Q}", List);
        router.AddHandler(FsServiceConstants.ListExtMethod, "{path: %Q}", ListExt);
        router.AddHandler(FsServiceConstants.RemoveMethod, "{filename: %Q}", Remove);
        router.AddHandler(FsServiceConstants.RenameMethod, "{src: %Q, dst: %Q}", Rename);
    }

    private static string PathOf(RpcRequest request)
    {
        string path;
        return request.Args.TryGetString("path", out path) ? path : VfsConstants.RootPath;
    }

    private void List(RpcRequest request)
    {
        string[] names = _files.List(PathOf(request)) ?? new string[0];
        JsonWriter writer = request.BeginResult();
        writer.BeginArray();
        for (int i = 0; i < names.Length && !writer.IsTruncated; i++)
            writer.String(names[i]);
        writer.EndArray();
        request.EndResult();
    }

    private void ListExt(RpcRequest request)
    {
        string path = PathOf(request);
        string[] names = _files.List(path) ?? new string[0];
        VfsFileInfo info = new VfsFileInfo();
        JsonWriter writer = request.BeginResult();
        writer.BeginArray();
        for (int i = 0; i < names.Length && !writer.IsTruncated; i++)
        {
            if (_files.Stat(path + "/" + names[i], info) == VfsError.None)
                WriteEntry(writer, names[i], info.Size);
        }

        writer.EndArray();
        request.EndResult();
    }

    private static void WriteEntry(JsonWriter writer, string name, long size)
    {
        writer.BeginObject();
        writer.Name("name");
        writer.String(name);
        writer.Name("size");
        writer.Int(size);
        writer.EndObject();
    }

    private void Remove(RpcRequest request)
    {
        string name;
        if (!request.Args.TryGetString("filename", out name))
            request.Fail(RpcErrorCode.BadRequest, FsServiceConstants.FileNameRequired);
        else if (_files.Remove(name) != VfsError.None)
            request.Fail(RpcErrorCode.InternalError, "remove failed");
        else
            request.RespondNull();
    }

    private void Rename(RpcRequest request)
    {
        string from;
        string to;
        bool hasFrom = request.Args.TryGetString("src", out from);
        if (!request.Args.TryGetString("dst", out to) || !hasFrom)
            request.Fail(RpcErrorCode.BadRequest, "src and dst are required");
        else if (_files.Rename(from, to) != VfsError.None)
            request.Fail(RpcErrorCode.InternalError, "rename failed");
        else
            request.RespondNull();
    }
}
