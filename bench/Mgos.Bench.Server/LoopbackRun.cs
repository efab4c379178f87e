// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Diagnostics;
using Mgos.Json;
using Mgos.Rpc;

namespace Mgos.Bench;

/// <summary>Calls to the device itself, each made when the one before is answered.</summary>
internal sealed class LoopbackRun
{
    private readonly RpcRouter _router;
    private readonly RpcRequest _request;
    private readonly int _calls;
    private readonly RpcResultHandler _onResult;
    private int _left;
    private long _startedAt;
    private long _allocatedBefore;

    internal LoopbackRun(RpcRouter router, RpcRequest request, int calls)
    {
        _router = router;
        _request = request;
        _calls = calls;
        _onResult = OnResult;
    }

    internal void Start()
    {
        _left = _calls;
        _allocatedBefore = GC.GetAllocatedBytesForCurrentThread();
        _startedAt = Stopwatch.GetTimestamp();
        Call();
    }

    private void Call() => _router.Call("RPC.LOCAL", "RPC.Ping", null, _onResult, null);

    private void OnResult(RpcResponse response)
    {
        if (--_left > 0)
            Call();
        else
            Answer(Stopwatch.GetElapsedTime(_startedAt), GC.GetAllocatedBytesForCurrentThread() - _allocatedBefore);
    }

    private void Answer(TimeSpan elapsed, long allocated)
    {
        JsonWriter result = _request.BeginResult();
        result.BeginObject();
        result.Name("ns");
        result.Double(elapsed.TotalNanoseconds / _calls);
        result.Name("bytes");
        result.Double((double)allocated / _calls);
        result.EndObject();
        _request.EndResult();
    }
}
