// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text.Json.Nodes;
using Mgos.Rpc.Tests;

namespace Mgos.Service.Sim.Tests;

public sealed class WatchTests
{
    [Fact]
    public void A_watcher_is_told_of_changes_and_of_nothing_else()
    {
        using SimBench bench = new();
        bench.Do("Watch", "{}");
        bench.Kit.AdvanceMilliseconds(200);
        int before = bench.Channel.SentCount;
        bench.Pin(4).Set(true);
        bench.Kit.AdvanceMilliseconds(SimConstants.NotifyMilliseconds);
        bench.Kit.AdvanceMilliseconds(200);
        Assert.Equal(before + 1, bench.Channel.SentCount);
        Assert.Equal(
            """{"src":"dev1","method":"Sim.Changed","params":{"pins":[{"pin":4,"open":false,"mode":"input","pull":"none","level":1,"analog":1.000000,"drive":"high","edges":1}]}}""",
            bench.Channel.LastSent);
    }

    [Fact]
    public void Many_changes_come_as_the_last_state_and_a_count()
    {
        using SimBench bench = new();
        bench.Do("Watch", "{}");
        bench.Kit.AdvanceMilliseconds(200);
        int before = bench.Channel.SentCount;
        for (int i = 0; i < 1001; i++)
            bench.Pin(4).Set(i % 2 == 0);
        bench.Kit.AdvanceMilliseconds(200);
        Assert.Equal(before + 1, bench.Channel.SentCount);
        JsonNode pin = JsonNode.Parse(bench.Channel.LastSent)["params"]["pins"][0];
        Assert.Equal(1, (int)pin["level"]);
        Assert.Equal(1001, (int)pin["edges"]);
    }

    [Fact]
    public void A_watcher_that_is_busy_is_told_later()
    {
        using SimBench bench = new();
        bench.Do("Watch", "{}");
        bench.Channel.SendsAtOnce = false;
        bench.Pin(4).Set(true);
        bench.Kit.AdvanceMilliseconds(100);
        int sent = bench.Channel.SentCount;
        bench.Pin(5).Set(true);
        bench.Kit.AdvanceMilliseconds(100);
        Assert.Equal(sent, bench.Channel.SentCount);
        Mgos.Rpc.RpcRouter.From(bench.Kit.Device).OnSent(bench.Channel, true);
        bench.Kit.AdvanceMilliseconds(100);
        Assert.Contains("\"pin\":5", bench.Channel.LastSent);
    }

    [Fact]
    public void Unwatching_and_closing_end_it()
    {
        using SimBench bench = new();
        RecordingChannel other = bench.Connect("two");
        bench.Call("Watch", "{}", other);
        bench.Do("Watch", "{}");
        bench.Do("Unwatch", "{}");
        Assert.Equal(1, SimService.From(bench.Kit.Device).Watchers.Count);
        other.Close();
        bench.Pin(4).Set(true);
        int sent = bench.Channel.SentCount;
        bench.Kit.AdvanceMilliseconds(200);
        Assert.Equal(0, SimService.From(bench.Kit.Device).Watchers.Count);
        Assert.Equal(sent, bench.Channel.SentCount);
    }

    [Fact]
    public void Watching_twice_is_watching_once()
    {
        using SimBench bench = new();
        bench.Do("Watch", "{}");
        bench.Do("Watch", "{}");
        Assert.Equal(1, SimService.From(bench.Kit.Device).Watchers.Count);
    }

    [Fact]
    public void There_is_a_limit_to_watchers()
    {
        using SimBench bench = new();
        for (int i = 0; i < SimConstants.MaxWatchers; i++)
            Assert.Contains("null", bench.Call("Watch", "{}", bench.Connect("w" + i)));
        bench.Fails("Watch", "{}", 503, "too many watchers (max 8)");
    }

    [Fact]
    public void A_channel_that_only_answers_cannot_watch()
    {
        using SimBench bench = new();
        bench.Channel.OnlyAnswers = true;
        Assert.Contains("\"code\":400", bench.Call("Watch"));
    }

    [Fact]
    public void The_board_is_let_go_when_the_device_ends()
    {
        SimBench bench = new();
        bench.Do("Watch", "{}");
        bench.Kit.Device.ShutDown();
        bench.Pin(4).Set(true);
        bench.Dispose();
    }
}
