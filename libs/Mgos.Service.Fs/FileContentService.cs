// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Core;
using Mgos.Json;
using Mgos.Rpc;
using Mgos.Vfs;

namespace Mgos.Service.Fs;

/// <summary>FS.Get and FS.Put.</summary>
/// <remarks>
/// <code>
/// method | arguments                         | answer                 | errors
/// -------|-----------------------------------|------------------------|---------------------------------------------------------
/// FS.Get | filename, offset (0), len (-1)    | {"data":"...","left":N}| 400 filename is required, 400 illegal offset, 400 illegal length,
///        |                                   |                        | 400 failed to open file "X", 500 fread, 500 out of memory
/// FS.Put | filename, data, append, offset    | null                   | 400 filename is required, 400 illegal offset, 400 failed to open file "X",
///        |                                   |                        | 400 failed to seek to N, 500 failed to write data
///
/// offset of FS.Put   | append | what happens
/// -------------------|--------|----------------------------------------------
/// absent, negative   | true   | written behind the end
/// absent, negative   | false  | the file is replaced
/// 0                  | any    | the file is replaced
/// above 0            | any    | written there; the file must exist
/// </code>
/// A call of FS.Put with an offset may be repeated. It is answered when its bytes are safe, and after an error the file is as before.
/// data is base64, padding optional; without data nothing is written, but the file is made or emptied all the same.
/// </remarks>
internal sealed class FileContentService
{
    private const VfsOpenFlags Replacing = VfsOpenFlags.Write | VfsOpenFlags.Create | VfsOpenFlags.Truncate;
    private const VfsOpenFlags Appending = VfsOpenFlags.Write | VfsOpenFlags.Create | VfsOpenFlags.Append;
    private const VfsOpenFlags Updating = VfsOpenFlags.Read | VfsOpenFlags.Write;

    private readonly VirtualFileSystem _files;
    private readonly DeviceInfo _info;

    internal FileContentService(VirtualFileSystem files, DeviceInfo info)
    {
        _files = files;
        _info = info;
    }

    internal void AddTo(RpcRouter router)
    {
        router.AddHandler(FsServiceConstants.GetMethod, "{filename: %Q, offset: %ld, len: %ld}", Get);
        router.AddHandler(FsServiceConstants.PutMethod, "{filename: %Q, offset: %ld, data: %V, append: %B}", Put);
    }

    private void Get(RpcRequest request)
    {
        string name;
        long offset;
        long length;
        VfsFile file;
        JsonMembers args = request.Args;
        bool hasOffset = TryGetWhole(args, "offset", 0, out offset);
        bool hasLength = TryGetWhole(args, "len", -1, out length);
        if (!args.TryGetString("filename", out name))
            request.Fail(RpcErrorCode.BadRequest, FsServiceConstants.FileNameRequired);
        else if (offset < 0 || !hasOffset)
            request.Fail(RpcErrorCode.BadRequest, FsServiceConstants.IllegalOffset);
        else if (!hasLength)
            request.Fail(RpcErrorCode.BadRequest, "illegal length");
        else if (_files.Open(name, VfsOpenFlags.Read, out file) != VfsError.None)
            FailOpen(request, name);
        else
            Get(request, file, offset, length);
    }

    private void Get(RpcRequest request, VfsFile file, long offset, long length)
    {
        long available = file.Length > offset ? file.Length - offset : 0;
        long wanted = length < 0 || length > available ? available : length;
        int limit = wanted <= FsServiceConstants.MinGetBytes ? FsServiceConstants.MinGetBytes : MaxGetBytes();
        try
        {
            byte[] data = new byte[wanted < limit ? (int)wanted : limit];
            int count = ReadFully(file, offset, data);
            if (count < 0)
                request.Fail(RpcErrorCode.InternalError, "fread");
            else
                Respond(request, data, count, available - count);
        }
        catch (OutOfMemoryException)
        {
            if (!request.IsAnswered)
                request.Fail(RpcErrorCode.InternalError, "out of memory");
        }
        finally
        {
            file.Discard();
        }
    }

    // Knowing the free heap takes a collection on a device.
    private int MaxGetBytes()
    {
        long free = _info.FreeHeapBytes;
        long limit = free / FsServiceConstants.GetHeapDivisor;
        if (free <= 0 || limit > FsServiceConstants.MaxGetBytes)
            return FsServiceConstants.MaxGetBytes;
        return limit < FsServiceConstants.MinGetBytes ? FsServiceConstants.MinGetBytes : (int)limit;
    }

    private static int ReadFully(VfsFile file, long offset, byte[] data)
    {
        int count = 0;
        int read = 0;
        if (data.Length > 0 && file.Seek(offset) != VfsError.None)
            return -1;
        while (count < data.Length && (read = file.Read(data, count, data.Length - count)) > 0)
            count += read;
        return read < 0 ? read : count;
    }

    private static void Respond(RpcRequest request, byte[] data, int count, long left)
    {
        JsonWriter writer = request.BeginResult();
        writer.BeginObject();
        writer.Name("data");
        writer.Base64(data, 0, count);
        writer.Name("left");
        writer.Int(left);
        writer.EndObject();
        request.EndResult();
    }

    private void Put(RpcRequest request)
    {
        string name;
        byte[] data;
        long offset;
        bool isAppending;
        JsonMembers args = request.Args;
        bool hasOffset = TryGetWhole(args, "offset", -1, out offset);
        args.TryGetBoolean("append", out isAppending);
        if (!args.TryGetString("filename", out name))
            request.Fail(RpcErrorCode.BadRequest, FsServiceConstants.FileNameRequired);
        else if (!hasOffset)
            request.Fail(RpcErrorCode.BadRequest, FsServiceConstants.IllegalOffset);
        else if (!TryGetData(args, out data))
            request.Fail(RpcErrorCode.BadRequest, "data is not a string");
        else
            Put(request, name, data, offset, isAppending);
    }

    // A value that is there and no whole number would otherwise move the call to another place of the file, or empty it.
    private static bool TryGetWhole(JsonMembers args, string name, long absent, out long value)
    {
        if (args.TryGetInt64(name, out value))
            return true;
        JsonSpan raw = new JsonSpan();
        value = absent;
        return !args.TryGetRaw(name, raw) || raw.EqualsText("null");
    }

    // A value that is there and no string would otherwise empty the file.
    private static bool TryGetData(JsonMembers args, out byte[] data)
    {
        JsonSpan raw = new JsonSpan();
        if (args.TryGetBase64("data", out data))
            return true;
        data = new byte[0];
        return !args.TryGetRaw("data", raw) || raw.EqualsText("null");
    }

    private void Put(RpcRequest request, string name, byte[] data, long offset, bool isAppending)
    {
        VfsFile file;
        VfsOpenFlags flags = offset > 0 ? Updating : offset < 0 && isAppending ? Appending : Replacing;
        if (_files.Open(name, flags, out file) != VfsError.None)
        {
            FailOpen(request, name);
            return;
        }

        if (offset > 0 && file.Seek(offset) != VfsError.None)
        {
            file.Discard();
            request.Fail(RpcErrorCode.BadRequest, "failed to seek to " + offset.ToString());
            return;
        }

        if (Write(file, data))
            request.RespondNull();
        else
            request.Fail(RpcErrorCode.InternalError, "failed to write data");
    }

    private static bool Write(VfsFile file, byte[] data)
    {
        if (file.Write(data, 0, data.Length) == VfsError.None)
            return file.Close() == VfsError.None;
        file.Discard();
        return false;
    }

    private static void FailOpen(RpcRequest request, string name) =>
        request.Fail(RpcErrorCode.BadRequest, "failed to open file \"" + name + "\"");
}
