// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.Rpc;
using Mgos.Rpc.Tests;
using nanoFramework.TestFramework;

namespace Mgos.Service.Log.Tests;

[TestClass]
public class LogServiceTests
{
    private const string Null = "{\"id\":1,\"src\":\"dev1\",\"result\":null}";
    private const string Blanks = "                 ";

    [TestMethod]
    public void Entries_have_the_documented_form()
    {
        LogBench bench = new LogBench(0);
        Assert.AreEqual(Null, bench.Subscribe("{}"));
        bench.Kit.AdvanceMilliseconds(12034);
        bench.Say("say \"hi\" \u00fc");
        bench.Kit.Step();
        Assert.AreEqual(LogBench.Entry(1, "12.034", 2, "A.cs:1 " + Blanks + "say \\\"hi\\\" \u00fc"), bench.Channel.LastSent);
    }

    [TestMethod]
    public void A_peer_that_has_named_itself_is_addressed()
    {
        LogBench bench = new LogBench(0);
        bench.Channel.Receive("{\"id\":1,\"src\":\"page\",\"method\":\"Log.Subscribe\"}");
        bench.Say("x");
        bench.Kit.Step();
        Assert.StartsWith("{\"src\":\"dev1\",\"dst\":\"page\",\"method\":\"Log.Entry\",\"params\":{\"seq\":1,", bench.Channel.LastSent);
    }

    [TestMethod]
    [DataRow("{}", "warn;info;")]
    [DataRow("{\"level\":4}", "warn;info;debug;")]
    [DataRow("{\"level\":1}", "warn;")]
    [DataRow("{\"level\":-1}", "")]
    public void A_listener_gets_what_its_level_lets_through(string args, string texts)
    {
        LogBench bench = new LogBench(0);
        bench.Log.Level = LogLevel.Debug;
        bench.Subscribe(args);
        bench.Log.Write(LogLevel.Warn, "A", 1, "warn");
        bench.Log.Write(LogLevel.Info, "A", 1, "info");
        bench.Log.Write(LogLevel.Debug, "A", 1, "debug");
        bench.Kit.Step();
        Assert.AreEqual(texts, LogBench.TextsOf(bench.Channel));
    }

    [TestMethod]
    public void Printed_text_reaches_every_listener_with_level_minus_one()
    {
        LogBench bench = new LogBench(0);
        bench.Subscribe("{\"level\":-1}");
        bench.Log.Print("plain");
        bench.Kit.Step();
        Assert.AreEqual(LogBench.Entry(1, "0.000", -1, "plain"), bench.Channel.LastSent);
    }

    [TestMethod]
    [DataRow("{\"level\":5}", "invalid level")]
    [DataRow("{\"level\":-2}", "invalid level")]
    [DataRow("{\"backlog\":-1}", "invalid backlog")]
    public void Arguments_without_sense_are_refused(string args, string message)
    {
        LogBench bench = new LogBench(0);
        Assert.AreEqual("{\"id\":1,\"src\":\"dev1\",\"error\":{\"code\":400,\"message\":\"" + message + "\"}}", bench.Subscribe(args));
        bench.Say("x");
        bench.Kit.Step();
        Assert.AreEqual(1, bench.Channel.SentCount);
    }

    [TestMethod]
    public void A_channel_that_carries_answers_only_is_refused()
    {
        LogBench bench = new LogBench(0);
        bench.Channel.OnlyAnswers = true;
        Assert.Contains("\"error\":{\"code\":400,\"message\":\"this channel cannot be sent the log", bench.Subscribe("{}"));
    }

    [TestMethod]
    public void Unsubscribing_ends_it_and_may_be_repeated()
    {
        LogBench bench = new LogBench(0);
        bench.Subscribe("{}");
        Assert.AreEqual(Null, LogBench.Call(bench.Channel, "Log.Unsubscribe", "{}"));
        bench.Say("x");
        bench.Kit.Step();
        Assert.AreEqual(Null, LogBench.Call(bench.Channel, "Log.Unsubscribe", "{}"));
        Assert.AreEqual("", LogBench.TextsOf(bench.Channel));
    }

    [TestMethod]
    public void Subscribing_again_changes_the_level_and_doubles_nothing()
    {
        LogBench bench = new LogBench(4096);
        bench.Say("early");
        bench.Subscribe("{\"level\":0}");
        bench.Kit.Step();
        bench.Subscribe("{\"level\":2}");
        bench.Say("late");
        bench.Kit.Step();
        Assert.AreEqual("late;", LogBench.TextsOf(bench.Channel));
    }

    [TestMethod]
    public void There_is_room_for_a_number_of_listeners()
    {
        LogBench bench = new LogBench(0);
        RecordingChannel[] channels = new RecordingChannel[LogServiceConstants.MaxListeners + 1];
        for (int i = 0; i < channels.Length; i++)
            channels[i] = bench.Connect("peer" + i.ToString());
        for (int i = 0; i < LogServiceConstants.MaxListeners; i++)
            Assert.AreEqual(Null, LogBench.Call(channels[i], "Log.Subscribe", "{}"));
        RecordingChannel last = channels[LogServiceConstants.MaxListeners];
        Assert.Contains("\"code\":503,\"message\":\"too many listeners (max 4)\"", LogBench.Call(last, "Log.Subscribe", "{}"));
        bench.Say("x");
        bench.Kit.Step();
        for (int i = 0; i < LogServiceConstants.MaxListeners; i++)
            Assert.AreEqual("x;", LogBench.TextsOf(channels[i]));
        channels[1].Close();
        bench.Kit.Step();
        Assert.AreEqual(Null, LogBench.Call(last, "Log.Subscribe", "{}"));
    }

    [TestMethod]
    public void A_listener_ends_with_its_channel()
    {
        LogBench bench = new LogBench(0);
        bench.Subscribe("{}");
        bench.Channel.Close();
        bench.Say("x");
        bench.Kit.Step();
        bench.Channel.Connect();
        bench.Say("y");
        bench.Kit.Step();
        Assert.AreEqual("", LogBench.TextsOf(bench.Channel));
    }

    [TestMethod]
    public void What_sending_logs_is_not_sent()
    {
        LogBench bench = new LogBench(0);
        bench.Log.SetFileLevel("");
        bench.Log.Level = LogLevel.VerboseDebug;
        ChattyChannel channel = new ChattyChannel(bench.Router);
        bench.Router.AddChannel(channel);
        channel.Connect();
        channel.Receive("{\"id\":1,\"method\":\"Log.Subscribe\",\"params\":{\"level\":4,\"backlog\":0}}");
        bench.Kit.Step();
        int before = channel.SentCount;
        bench.Say("x");
        for (int i = 0; i < 100; i++)
            bench.Kit.AdvanceMilliseconds(1);
        Assert.AreEqual(before + 1, channel.SentCount);
    }

    [TestMethod]
    public void A_check_of_calls_keeps_the_log_from_strangers()
    {
        LogBench bench = new LogBench(0);
        bench.Router.SetPrehandler(Refuse);
        Assert.Contains("\"code\":403", bench.Subscribe("{}"));
        bench.Say("x");
        bench.Kit.Step();
        Assert.AreEqual("", LogBench.TextsOf(bench.Channel));
    }

    [TestMethod]
    public void It_can_be_switched_off()
    {
        LogBench bench = new LogBench(0, false);
        Assert.Contains("\"code\":404", bench.Subscribe("{}"));
    }

    private static bool Refuse(RpcRequest request)
    {
        if (!Pattern.Matches("Log.*", request.Method))
            return true;
        request.Fail(RpcErrorCode.Forbidden, "unauthorized");
        return false;
    }
}
