// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.Json;
using Mgos.Rpc;

namespace Mgos.FileLogger;

/// <summary>The log in files, by RPC.</summary>
internal sealed class FileLogService
{
    private const int InternalError = 500;

    private readonly Device _device;

    internal FileLogService(Device device)
    {
        _device = device;
    }

    internal void AddTo(RpcRouter router)
    {
        router.AddHandler("FileLog.Status", "", Status);
        router.AddHandler("FileLog.Flush", "", Flush);
        router.AddHandler("FileLog.Rotate", "", Rotate);
    }

    private void Status(RpcRequest request)
    {
        FileLog log = FileLog.From(_device);
        JsonWriter result = request.BeginResult();
        result.BeginObject();
        result.Name("enable");
        result.Boolean(log != null);
        result.Name("num_files");
        result.Int(log == null ? 0 : log.FileCount);
        result.Name("oldest");
        result.String(log == null ? "" : log.OldestFileName);
        result.Name("newest");
        result.String(log == null ? "" : log.CurrentFileName);
        result.EndObject();
        request.EndResult();
    }

    private void Flush(RpcRequest request)
    {
        FileLog log = FileLog.From(_device);
        if (log == null || log.Flush())
            request.RespondNull();
        else
            request.Fail(InternalError, "the log cannot be stored: is there room?");
    }

    private void Rotate(RpcRequest request)
    {
        FileLog log = FileLog.From(_device);
        if (log != null)
            log.Rotate();
        request.RespondNull();
    }
}
