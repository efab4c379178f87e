// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Json;
using Mgos.Ota;
using Mgos.Rpc;

namespace Mgos.Service.Ota;

/// <summary>Takes a bundle in chunks, as <c>mos ota</c> sends it.</summary>
/// <remarks>
/// <code>
/// OTA.Begin  null; -1 REASON
/// OTA.Write  null when the bytes are taken; offset + length below what was taken already: null, they are a repetition; another offset: 400; -1 MESSAGE once the update has failed
/// OTA.End    null if the update was applied or had nothing to do, then restart; -1 MESSAGE
/// </code>
/// An answer may be late, when a handler has the update wait; a repetition of that chunk takes its place.
/// </remarks>
internal sealed class TransferService : IOtaSource
{
    private readonly OtaUpdater _updater;
    private RpcRequest _waiting;
    private byte[] _chunk;
    private int _chunkTaken;
    private int _expected;
    private bool _isRunning;
    private int _result;
    private string _message;

    internal TransferService(OtaUpdater updater)
    {
        _updater = updater;
    }

    public void OnResume() => Continue();

    public void OnFinished(int result, string message)
    {
        _isRunning = false;
        _result = result;
        _message = message;
        if (_waiting != null)
            Answer(_waiting);
        _waiting = null;
        _chunk = null;
    }

    internal void AddTo(RpcRouter router)
    {
        router.AddHandler("OTA.Status", "", Status);
        router.AddHandler("OTA.Begin", "{timeout: %d, commit_timeout: %d, size: %d}", Begin);
        router.AddHandler("OTA.Write", "{offset: %d, data: %V}", Write);
        router.AddHandler("OTA.End", "", End);
    }

    private void Status(RpcRequest request)
    {
        OtaStatus status = _updater.Status;
        JsonWriter writer = request.BeginResult();
        writer.BeginObject();
        writer.Name("state");
        writer.Int((int)status.State);
        writer.Name("message");
        writer.String(status.Message);
        writer.Name("is_committed");
        writer.Boolean(status.IsCommitted);
        writer.Name("progress_percent");
        writer.Int(status.ProgressPercent);
        writer.Name("commit_timeout");
        writer.Int(status.CommitTimeoutSeconds);
        writer.Name("partition");
        writer.Int(status.Partition);
        writer.EndObject();
        request.EndResult();
    }

    private void Begin(RpcRequest request)
    {
        OtaOptions options = OtaArguments.ReadOptions(request.Args);
        string refusal = options == null ? "Malformed request" : _updater.Start(options, this);
        if (refusal != null)
        {
            request.Fail(RpcErrorCode.Failed, refusal);
            return;
        }

        _isRunning = true;
        _expected = 0;
        _result = 0;
        _message = null;
        request.RespondNull();
    }

    private void Write(RpcRequest request)
    {
        int offset;
        byte[] data;
        if (!request.Args.TryGetInt32("offset", out offset) || !request.Args.TryGetBase64("data", out data))
            request.Fail(RpcErrorCode.BadRequest, "offset and data are required");
        else if (!_isRunning)
            Answer(request);
        else if (offset == _expected)
            Take(request, data);
        else if (offset >= 0 && offset <= _expected - data.Length)
            request.RespondNull();
        else
            request.Fail(RpcErrorCode.BadRequest, "offset is " + offset.ToString() + ", expected " + _expected.ToString());
    }

    private void Take(RpcRequest request, byte[] data)
    {
        bool isRepeated = _waiting != null;
        if (isRepeated)
            _waiting.Fail(RpcErrorCode.Failed, "The chunk was sent again");
        _waiting = request;
        if (isRepeated)
            return;
        _chunk = data;
        _chunkTaken = 0;
        Continue();
    }

    private void Continue()
    {
        byte[] chunk = _chunk;
        if (_waiting == null || chunk == null)
            return;
        _chunkTaken += _updater.Write(chunk, _chunkTaken, chunk.Length - _chunkTaken);
        if (!_isRunning || _chunkTaken < chunk.Length)
            return;
        RpcRequest request = _waiting;
        _waiting = null;
        _chunk = null;
        _expected += chunk.Length;
        request.RespondNull();
    }

    private void End(RpcRequest request)
    {
        if (_isRunning)
            _updater.End();
        Answer(request);
    }

    private void Answer(RpcRequest request)
    {
        if (_result > 0)
            request.RespondNull();
        else
            request.Fail(RpcErrorCode.Failed, _message ?? "No update is in progress");
    }
}
