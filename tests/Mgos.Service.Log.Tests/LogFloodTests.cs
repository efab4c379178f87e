// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.Rpc.Tests;
using nanoFramework.TestFramework;

namespace Mgos.Service.Log.Tests;

[TestClass]
public class LogFloodTests
{
    private const int Lines = 2000;

    [TestMethod]
    public void A_slow_peer_loses_lines_and_is_told_how_many()
    {
        LogBench bench = new LogBench(0);
        bench.Subscribe("{\"backlog\":0}");
        bench.Channel.SendsAtOnce = false;
        bench.Say("first");
        bench.Kit.Step();
        for (int i = 1; i <= Lines; i++)
            bench.Say("n" + i.ToString());
        int received = 1;
        int dropped = 0;
        for (int i = 0; i < Lines; i++)
        {
            bench.Router.OnSent(bench.Channel, true);
            int before = bench.Channel.SentCount;
            bench.Kit.Step();
            if (bench.Channel.SentCount == before)
                break;
            received++;
            dropped += DroppedOf(bench.Channel.LastSent);
        }

        Assert.EndsWith("n" + Lines.ToString() + ";", LogBench.TextsOf(bench.Channel));
        Assert.AreEqual(Lines + 1, received + dropped);
        Assert.IsTrue(dropped > 0);
    }

    [TestMethod]
    public void A_fast_peer_loses_nothing_beside_a_slow_one()
    {
        LogBench bench = new LogBench(0);
        RecordingChannel slow = bench.Connect("slow");
        LogBench.Call(slow, "Log.Subscribe", "{}");
        slow.SendsAtOnce = false;
        bench.Subscribe("{\"backlog\":0}");
        for (int i = 1; i <= Lines; i++)
        {
            bench.Say("x");
            bench.Kit.Step();
        }

        Assert.AreEqual(Lines + 1, bench.Channel.SentCount);
        Assert.AreEqual(0, bench.Router.QueuedFrameCount);
        Assert.IsTrue(slow.SentCount <= 2);
    }

    [TestMethod]
    public void A_peer_that_takes_no_frame_is_told_of_all_it_missed()
    {
        LogBench bench = new LogBench(0);
        bench.Subscribe("{\"backlog\":0}");
        bench.Channel.RefusesFrames = true;
        for (int i = 0; i < 5; i++)
        {
            bench.Say("x");
            bench.Kit.Step();
        }

        bench.Channel.RefusesFrames = false;
        bench.Say("y");
        bench.Kit.Step();
        Assert.AreEqual("+5 y;", LogBench.TextsOf(bench.Channel));
    }

    [TestMethod]
    public void Calls_of_a_listener_are_answered_before_its_lines()
    {
        LogBench bench = new LogBench(0);
        bench.Subscribe("{\"backlog\":0}");
        bench.Channel.SendsAtOnce = false;
        for (int i = 0; i < 100; i++)
            bench.Say("x");
        bench.Kit.Step();
        bench.Channel.Receive("{\"id\":7,\"method\":\"Log.Nope\"}");
        bench.Router.OnSent(bench.Channel, true);
        Assert.Contains("\"id\":7", bench.Channel.LastSent);
    }

    private static int DroppedOf(string frame)
    {
        int start = frame.IndexOf("\"dropped\":");
        if (start < 0)
            return 0;
        string rest = frame.Substring(start + 10);
        return int.Parse(rest.Substring(0, rest.IndexOf('}')));
    }
}
