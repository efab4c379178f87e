// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Diagnostics;
using Mgos.Core;
using Mgos.Rpc.Tests;
using nanoFramework.TestFramework;

namespace Mgos.Rpc.Loopback.Tests;

/// <summary>What a call of the device to itself costs; the time is printed, not judged.</summary>
[TestClass]
public class LoopbackCostTests
{
    private const int WarmUpCalls = 20000;
    private const int Calls = 20000;
    private const int MaxBytesPerCall = 600;

    private int _answers;

    [TestMethod]
    public void Call_allocates_less_than_600_bytes()
    {
        RpcBench bench = LoopbackTests.OpenBench();
        bench.Kit.Device.Log.Level = LogLevel.Warn;
        Run(bench, WarmUpCalls);
        long before = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        Run(bench, Calls);
        TimeSpan time = Stopwatch.GetElapsedTime(start);
        long bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / Calls;
        Console.WriteLine((time.TotalMicroseconds / Calls).ToString("F2") + " us, " + bytes + " bytes a call");
        Assert.AreEqual(WarmUpCalls + Calls, _answers);
        Assert.IsTrue(bytes < MaxBytesPerCall, bytes + " bytes a call");
    }

    private void Run(RpcBench bench, int calls)
    {
        RpcResultHandler handler = CountAnswer;
        for (int i = 0; i < calls; i++)
        {
            bench.Router.Call(LoopbackRpcChannel.LocalDestination, "Test.Sum", "{\"a\":1,\"b\":2}", handler, null);
            bench.Kit.Step();
        }
    }

    private void CountAnswer(RpcResponse response) => _answers++;
}
