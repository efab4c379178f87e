// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Threading;
using Mgos.Core;
using Mgos.Rpc.Tests;
using nanoFramework.TestFramework;

namespace Mgos.Service.Log.Tests.Host;

/// <summary>A hundred thousand lines from several threads while the loop works.</summary>
[TestClass]
public class LogThreadTests
{
    private const int Threads = 4;
    private const int LinesPerThread = 25000;

    [TestMethod]
    public void A_flood_from_all_sides_is_accounted_for_and_the_loop_goes_on_answering()
    {
        LogBench bench = new LogBench(8192);
        CountingChannel peer = new CountingChannel(bench.Router);
        bench.Router.AddChannel(peer);
        peer.Connect();
        peer.Receive("{\"id\":1,\"method\":\"Log.Subscribe\",\"params\":{\"backlog\":0}}");
        RecordingChannel caller = bench.Connect("caller");
        Thread[] threads = new Thread[Threads];
        for (int i = 0; i < Threads; i++)
            threads[i] = new Thread(() => Flood(bench.Log));
        foreach (Thread thread in threads)
            thread.Start();
        int turns = 0;
        while (IsAnyAlive(threads) || turns < 100)
        {
            bench.Kit.Device.Loop.RunOnce();
            turns++;
            if (turns % 100 == 0)
                Assert.Contains("\"code\":404", LogBench.Call(caller, "Nope", "{}"));
        }

        bench.Say("last");
        for (int i = 0; i < 10000 && !peer.HasSeenLast; i++)
            bench.Kit.Device.Loop.RunOnce();
        Assert.IsTrue(peer.HasSeenLast);
        Assert.AreEqual(Threads * LinesPerThread + 1, peer.Entries + peer.Dropped);
        Assert.AreEqual(0, bench.Router.QueuedFrameCount);
    }

    private static void Flood(DeviceLog log)
    {
        for (int i = 0; i < LinesPerThread; i++)
            log.Write(LogLevel.Info, "A", 1, "flood");
    }

    private static bool IsAnyAlive(Thread[] threads)
    {
        foreach (Thread thread in threads)
        {
            if (thread.IsAlive)
                return true;
        }

        return false;
    }
}
