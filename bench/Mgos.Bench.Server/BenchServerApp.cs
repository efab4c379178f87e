// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Diagnostics;
using Mgos.Core;
using Mgos.Json;
using Mgos.Rpc;

namespace Mgos.Bench;

/// <summary>Tells the load program what only the device knows.</summary>
internal sealed class BenchServerApp : MgosApp
{
    private Device _device;

    /// <inheritdoc/>
    public override InitResult OnInit(Device device)
    {
        _device = device;
        RpcRouter router = RpcRouter.From(device);
        router.AddHandler("Bench.Usage", "", TellUsage);
        router.AddHandler("Bench.Jitter", "{ticks: %d}", MeasureJitter);
        router.AddHandler("Bench.Loopback", "{calls: %d}", MeasureLoopback);
        return InitResult.Ok;
    }

    private static void TellUsage(RpcRequest request)
    {
        using Process process = Process.GetCurrentProcess();
        JsonWriter result = request.BeginResult();
        result.BeginObject();
        result.Name("allocated");
        result.Int(GC.GetTotalAllocatedBytes(true));
        result.Name("cpu_us");
        result.Int((long)process.TotalProcessorTime.TotalMicroseconds);
        result.Name("rss");
        result.Int(process.WorkingSet64);
        result.EndObject();
        request.EndResult();
    }

    private void MeasureJitter(RpcRequest request)
    {
        if (!request.Args.TryGetInt32("ticks", out int ticks) || ticks < 2)
            request.Fail(400, "ticks must be 2 or more");
        else
            new JitterRun(_device, request, ticks).Start();
    }

    private void MeasureLoopback(RpcRequest request)
    {
        if (!request.Args.TryGetInt32("calls", out int calls) || calls < 1)
            request.Fail(400, "calls must be 1 or more");
        else
            new LoopbackRun(RpcRouter.From(_device), request, calls).Start();
    }
}
