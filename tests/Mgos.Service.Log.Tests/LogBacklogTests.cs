// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using nanoFramework.TestFramework;

namespace Mgos.Service.Log.Tests;

[TestClass]
public class LogBacklogTests
{
    [TestMethod]
    [DataRow("{}", "a;b;c;")]
    [DataRow("{\"backlog\":0}", "")]
    [DataRow("{\"backlog\":1}", "c;")]
    [DataRow("{\"backlog\":2}", "b;c;")]
    [DataRow("{\"backlog\":99}", "a;b;c;")]
    [DataRow("{\"backlog\":1,\"level\":1}", "b;")]
    [DataRow("{\"backlog\":2,\"level\":1}", "b;")]
    [DataRow("{\"level\":0}", "")]
    public void Recent_lines_come_first(string args, string texts)
    {
        LogBench bench = new LogBench(16384);
        LogBench.Call(bench.Channel, "Log.Subscribe", "{\"backlog\":0}");
        LogBench.Call(bench.Channel, "Log.Unsubscribe", "{}");
        bench.Say("a");
        bench.Log.Write(LogLevel.Warn, "A", 1, "b");
        bench.Say("c");
        Mgos.Rpc.Tests.RecordingChannel channel = bench.Connect("late");
        LogBench.Call(channel, "Log.Subscribe", args);
        bench.Kit.Step();
        string all = LogBench.TextsOf(channel);
        Assert.EndsWith(texts, all);
        if (args.IndexOf("backlog") >= 0 && args.IndexOf("99") < 0)
            Assert.AreEqual(texts, all);
    }

    [TestMethod]
    public void A_listener_may_ask_for_recent_lines_again()
    {
        LogBench bench = new LogBench(16384);
        bench.Subscribe("{\"backlog\":0}");
        bench.Say("a");
        bench.Kit.Step();
        bench.Subscribe("{\"backlog\":1}");
        bench.Kit.Step();
        Assert.AreEqual("a;a;", LogBench.TextsOf(bench.Channel));
    }

    [TestMethod]
    public void Nothing_is_kept_if_the_memory_is_switched_off()
    {
        LogBench bench = new LogBench(0);
        bench.Say("a");
        bench.Subscribe("{}");
        bench.Say("b");
        bench.Kit.Step();
        Assert.AreEqual("b;", LogBench.TextsOf(bench.Channel));
    }

    [TestMethod]
    public void Verbose_lines_that_nobody_wants_push_out_nothing()
    {
        LogBench bench = new LogBench(2048);
        bench.Log.Level = LogLevel.VerboseDebug;
        bench.Say("keep");
        for (int i = 0; i < 1000; i++)
            bench.Log.Write(LogLevel.Debug, "A", 1, "noise");
        bench.Subscribe("{\"backlog\":1}");
        bench.Kit.Step();
        Assert.AreEqual("keep;", LogBench.TextsOf(bench.Channel));
    }

    [TestMethod]
    public void Many_recent_lines_leave_in_several_turns()
    {
        LogBench bench = new LogBench(16384);
        for (int i = 0; i < 3 * LogServiceConstants.MaxEntriesPerTurn; i++)
            bench.Say("x");
        bench.Subscribe("{\"backlog\":" + (3 * LogServiceConstants.MaxEntriesPerTurn).ToString() + "}");
        int answers = bench.Channel.SentCount;
        bench.Kit.Step();
        Assert.AreEqual(answers + LogServiceConstants.MaxEntriesPerTurn, bench.Channel.SentCount);
        bench.Kit.Step();
        bench.Kit.Step();
        bench.Kit.Step();
        Assert.AreEqual(answers + 3 * LogServiceConstants.MaxEntriesPerTurn, bench.Channel.SentCount);
    }
}
