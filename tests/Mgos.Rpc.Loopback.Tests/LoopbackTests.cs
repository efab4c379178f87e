// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.Rpc.Tests;
using Mgos.TestKit;
using nanoFramework.TestFramework;

namespace Mgos.Rpc.Loopback.Tests;

[TestClass]
public class LoopbackTests
{
    private const string Local = LoopbackRpcChannel.LocalDestination;

    [TestMethod]
    public void Call_runs_a_method_of_the_device_and_brings_its_result()
    {
        RpcBench bench = OpenBench();
        Assert.IsTrue(bench.Router.Call(Local, "Test.Sum", "{\"a\":1,\"b\":2}", bench.Note, null));
        bench.Kit.Step();
        Assert.AreEqual("RPC.LOCAL ok {\"value\":3}", bench.Answer);
        Assert.AreEqual(0, bench.Router.PendingCallCount);
    }

    [TestMethod]
    public void Nothing_runs_before_the_caller_is_done()
    {
        RpcBench bench = OpenBench();
        bench.Router.Call(Local, "Test.Count", null, bench.Note, null);
        Assert.AreEqual(0, bench.CountedCalls);
        Assert.AreEqual("none", bench.Answer);
        bench.Kit.Step();
        Assert.AreEqual(1, bench.CountedCalls);
    }

    [TestMethod]
    public void Handler_sees_the_loopback_as_the_caller()
    {
        RpcBench bench = OpenBench();
        RpcCallOptions options = new RpcCallOptions { Source = "somebody", Tag = "t" };
        bench.Router.Call(Local, "Test.Keep", null, bench.Note, options);
        bench.Kit.Step();
        Assert.AreEqual("RPC.LOCAL", bench.Kept.Source);
        Assert.AreEqual("loopback", bench.Kept.ChannelType);
        Assert.AreEqual("t", bench.Kept.Tag);
        Assert.IsNull(bench.Kept.UserName);
        Assert.AreEqual("", bench.Kept.Channel.Info);
    }

    [TestMethod]
    [DataRow("Test.Fail", "{\"code\":7,\"message\":\"no\"}", "RPC.LOCAL 7 no")]
    [DataRow("Test.Missing", "", "RPC.LOCAL 404 No handler for Test.Missing")]
    [DataRow("Test.Echo", "{\"a\":", "RPC.LOCAL 400 Invalid JSON in params")]
    public void Errors_reach_the_caller(string method, string json, string expected)
    {
        RpcBench bench = OpenBench();
        bench.Router.Call(Local, method, json, bench.Note, null);
        bench.Kit.Step();
        Assert.AreEqual(expected, bench.Answer);
    }

    [TestMethod]
    public void Notification_is_run_and_not_answered()
    {
        RpcBench bench = OpenBench();
        Assert.IsTrue(bench.Router.Notify(Local, "Test.Count", null, null));
        bench.Kit.Step();
        Assert.AreEqual(1, bench.CountedCalls);
        Assert.AreEqual(0, bench.Router.QueuedFrameCount);
    }

    [TestMethod]
    public void Answer_may_come_later()
    {
        RpcBench bench = OpenBench();
        bench.Router.Call(Local, "Test.Keep", null, bench.Note, null);
        bench.Kit.Step();
        Assert.AreEqual("none", bench.Answer);
        bench.Kept.Respond("[1]");
        bench.Kit.Step();
        Assert.AreEqual("RPC.LOCAL ok [1]", bench.Answer);
    }

    [TestMethod]
    public void Calls_in_a_row_are_all_answered_in_order()
    {
        RpcBench bench = OpenBench();
        string answers = "";
        for (int i = 0; i < 10; i++)
            bench.Router.Call(Local, "Test.Echo", i.ToString(), response => answers += response.Result.ToText(), null);
        bench.Kit.Step();
        Assert.AreEqual("0123456789", answers);
    }

    [TestMethod]
    public void Handler_may_call_the_device_again()
    {
        RpcBench bench = OpenBench();
        bench.Router.AddHandler("Test.Twice", "", request =>
            bench.Router.Call(Local, "Test.Sum", "{\"a\":2,\"b\":2}", response => request.Respond(response.Result.ToText()), null));
        bench.Router.Call(Local, "Test.Twice", null, bench.Note, null);
        bench.Kit.Step();
        Assert.AreEqual("RPC.LOCAL ok {\"value\":4}", bench.Answer);
    }

    [TestMethod]
    public void Large_frames_get_through_and_small_ones_after_them()
    {
        RpcBench bench = OpenBench();
        int length = 0;
        bench.Router.Call(Local, "Test.Text", "{\"count\":6000}", response => length = response.Result.Count, null);
        bench.Router.Call(Local, "Test.Echo", "1", bench.Note, null);
        bench.Kit.Step();
        Assert.AreEqual(6002, length);
        Assert.AreEqual("RPC.LOCAL ok 1", bench.Answer);
    }

    [TestMethod]
    public void Frame_is_not_lost_when_the_queue_of_the_loop_is_full()
    {
        RpcBench bench = OpenBench();
        while (bench.Kit.Device.Loop.Post(DoNothing))
        {
        }

        Assert.IsTrue(bench.Router.Call(Local, "Test.Echo", "1", bench.Note, null));
        bench.Kit.Step();
        Assert.AreEqual("RPC.LOCAL ok 1", bench.Answer);
    }

    [TestMethod]
    public void Prehandler_checks_local_calls_too()
    {
        RpcBench bench = OpenBench();
        bench.Router.SetPrehandler(Refuse);
        bench.Router.Call(Local, "Test.Count", null, bench.Note, null);
        bench.Kit.Step();
        Assert.AreEqual("RPC.LOCAL 403 loopback", bench.Answer);
        Assert.AreEqual(0, bench.CountedCalls);
    }

    [TestMethod]
    public void Local_name_is_refused_from_other_channels()
    {
        RpcBench bench = OpenBench();
        Assert.IsFalse(bench.Channel.Receive("{\"id\":1,\"dst\":\"RPC.LOCAL\",\"method\":\"Test.Count\"}"));
        Assert.AreEqual(0, bench.CountedCalls);
    }

    [TestMethod]
    public void Call_waits_until_the_device_has_booted()
    {
        TestDevice kit = new TestDevice(null, new LoopbackLibrary());
        RpcRouter router = new RpcRouter(kit.Device, new RpcOptions());
        kit.Device.Parts.Add(router);
        router.AddRpcService();
        string answer = "";
        Assert.AreEqual((int)InitResult.Ok, (int)kit.Boot());
        Assert.AreEqual(1, router.GetChannels().Length);
        Assert.IsFalse(router.GetChannels()[0].IsOpen);
        Assert.IsTrue(router.Call(Local, "RPC.Ping", null, response => answer = response.Result.ToText(), null));
        kit.Step();
        Assert.AreEqual("{\"channel_info\":\"\"}", answer);
    }

    [TestMethod]
    public void Nothing_happens_without_RPC()
    {
        TestDevice kit = new TestDevice(null, new LoopbackLibrary());
        Assert.AreEqual((int)InitResult.Ok, (int)kit.Boot());
    }

    [TestMethod]
    public void Closed_channel_drops_what_was_on_its_way_and_opens_again()
    {
        RpcBench bench = OpenBench();
        LoopbackRpcChannel channel = (LoopbackRpcChannel)bench.Router.GetChannels()[1];
        bench.Router.Notify(Local, "Test.Count", null, null);
        channel.Close();
        bench.Kit.Step();
        Assert.AreEqual(0, bench.CountedCalls);
        channel.Connect();
        bench.Router.Notify(Local, "Test.Count", null, null);
        bench.Kit.Step();
        Assert.AreEqual(1, bench.CountedCalls);
    }

    internal static RpcBench OpenBench()
    {
        RpcBench bench = new RpcBench();
        LoopbackRpcChannel channel = new LoopbackRpcChannel(bench.Router);
        bench.Router.AddChannel(channel);
        channel.Connect();
        bench.Kit.Step();
        return bench;
    }

    private static void DoNothing()
    {
    }

    private static bool Refuse(RpcRequest request)
    {
        request.Fail(RpcErrorCode.Forbidden, request.ChannelType);
        return false;
    }
}
