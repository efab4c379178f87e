// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections;
using Mgos.Core;
using nanoFramework.TestFramework;

namespace Mgos.Rpc.Tests;

[TestClass]
public class RpcChannelTests
{
    private const string Null = "\"src\":\"dev1\",\"result\":null}";

    [TestMethod]
    public void Channels_without_network_are_connected_after_boot_and_the_others_with_the_address()
    {
        RpcBench bench = new RpcBench();
        RecordingChannel far = new RecordingChannel(bench.Router, true);
        far.WantsNetwork = true;
        bench.Router.AddChannel(far);
        bench.Kit.Device.Events.Trigger(SystemEvents.InitDone, null);
        Assert.AreEqual(0, far.ConnectCount);
        bench.Kit.Device.Events.Trigger(NetworkEvents.IpAcquired, null);
        Assert.AreEqual(1, far.ConnectCount);
        Assert.IsTrue(bench.Channel.IsOpen);
    }

    [TestMethod]
    public void Channel_learns_its_peer_from_the_first_frame()
    {
        RpcBench bench = new RpcBench();
        bench.Channel.Receive("{\"src\":\"peer\",\"method\":\"Test.Null\"}");
        bench.Channel.Receive("{\"src\":\"other\",\"method\":\"Test.Null\"}");
        Assert.AreEqual("peer", bench.Channel.Destination);
        Assert.IsTrue(bench.Router.Notify("peer", "Hello", null, null));
        Assert.AreEqual("{\"src\":\"dev1\",\"dst\":\"peer\",\"method\":\"Hello\"}", bench.Channel.LastSent);
    }

    [TestMethod]
    public void Second_channel_with_the_same_peer_stays_nameless()
    {
        RpcBench bench = new RpcBench();
        bench.AddOpenChannel("peer", true);
        bench.Channel.Receive("{\"src\":\"peer\",\"method\":\"Test.Null\"}");
        Assert.AreEqual("", bench.Channel.Destination);
        Assert.IsTrue(bench.Log.IndexOf("duplicate id peer") > 0);
    }

    [TestMethod]
    public void Events_tell_of_channels_with_a_peer()
    {
        RpcBench bench = new RpcBench();
        string seen = "";
        bench.Kit.Device.Events.AddGroupHandler(RpcEvents.Base, (id, data) => seen += (id == RpcEvents.ChannelOpen ? "+" : "-") + (string)data);
        RecordingChannel named = bench.AddOpenChannel("peer", false);
        RecordingChannel nameless = bench.AddOpenChannel("", false);
        named.Close();
        nameless.Close();
        Assert.AreEqual("+peer-peer", seen);
    }

    [TestMethod]
    public void Passing_channel_is_forgotten_when_it_closes_and_a_persistent_one_is_not()
    {
        RpcBench bench = new RpcBench();
        RecordingChannel passing = bench.AddOpenChannel("peer", false);
        passing.Close();
        bench.Router.OnClosed(bench.Channel);
        RpcChannel[] channels = bench.Router.GetChannels();
        Assert.AreEqual(1, channels.Length);
        Assert.IsTrue(channels[0] == bench.Channel);
    }

    [TestMethod]
    public void One_channel_too_many_closes_the_one_silent_longest()
    {
        RpcOptions options = new RpcOptions();
        options.MaxNonPersistentChannels = 2;
        RpcBench bench = new RpcBench(options);
        RecordingChannel first = bench.AddOpenChannel("", false);
        bench.Kit.AdvanceMilliseconds(1);
        RecordingChannel second = bench.AddOpenChannel("", false);
        bench.Kit.AdvanceMilliseconds(1);
        first.Receive("{\"method\":\"Test.Null\"}");
        RecordingChannel third = bench.AddOpenChannel("", false);
        Assert.AreEqual(1, second.CloseCount);
        Assert.IsTrue(first.IsOpen && third.IsOpen);
        Assert.AreEqual(3, bench.Router.GetChannels().Length);
    }

    [TestMethod]
    public void Answers_wait_while_the_channel_is_busy_and_go_out_in_order()
    {
        RpcBench bench = new RpcBench();
        bench.Channel.SendsAtOnce = false;
        bench.Channel.Receive("{\"id\":1,\"method\":\"Test.Null\"}");
        bench.Channel.Receive("{\"id\":2,\"method\":\"Test.Null\"}");
        bench.Channel.Receive("{\"id\":3,\"method\":\"Test.Null\"}");
        Assert.AreEqual(1, bench.Channel.SentCount);
        Assert.AreEqual(2, bench.Router.QueuedFrameCount);
        bench.Router.OnSent(bench.Channel, true);
        Assert.AreEqual("{\"id\":2," + Null, bench.Channel.LastSent);
        bench.Router.OnSent(bench.Channel, true);
        Assert.AreEqual("{\"id\":3," + Null, bench.Channel.LastSent);
    }

    [TestMethod]
    public void Full_queue_drops_the_oldest_answer()
    {
        RpcOptions options = new RpcOptions();
        options.MaxQueueLength = 2;
        RpcBench bench = new RpcBench(options);
        bench.Channel.SendsAtOnce = false;
        for (int i = 1; i <= 4; i++)
            bench.Channel.Receive("{\"id\":" + i.ToString() + ",\"method\":\"Test.Null\"}");
        bench.Channel.SendsAtOnce = true;
        bench.Router.OnSent(bench.Channel, true);
        Assert.AreEqual(3, bench.Channel.SentCount);
        Assert.AreEqual("{\"id\":3," + Null, bench.Channel.SentAt(1));
        Assert.AreEqual("{\"id\":4," + Null, bench.Channel.SentAt(2));
    }

    [TestMethod]
    public void Queue_is_bounded_in_bytes()
    {
        RpcBench bench = new RpcBench();
        bench.Channel.SendsAtOnce = false;
        for (int i = 1; i <= 5; i++)
            bench.Channel.Receive("{\"id\":" + i.ToString() + ",\"method\":\"Test.Text\",\"params\":{\"count\":30000}}");
        Assert.AreEqual(2, bench.Router.QueuedFrameCount);
    }

    [TestMethod]
    public void No_queue_means_that_what_cannot_go_is_dropped()
    {
        RpcOptions options = new RpcOptions();
        options.MaxQueueLength = 0;
        RpcBench bench = new RpcBench(options);
        bench.Channel.SendsAtOnce = false;
        bench.Channel.Receive("{\"id\":1,\"method\":\"Test.Null\"}");
        bench.Channel.Receive("{\"id\":2,\"method\":\"Test.Null\"}");
        Assert.AreEqual(0, bench.Router.QueuedFrameCount);
        Assert.IsTrue(bench.Log.IndexOf("DROPPED FRAME") > 0);
    }

    [TestMethod]
    public void Frame_that_a_channel_refuses_waits_for_the_next_occasion()
    {
        RpcBench bench = new RpcBench();
        bench.Channel.RefusesFrames = true;
        bench.Channel.Receive("{\"id\":1,\"method\":\"Test.Null\"}");
        Assert.AreEqual(1, bench.Router.QueuedFrameCount);
        bench.Channel.RefusesFrames = false;
        bench.Router.OnClosed(bench.Channel);
        bench.Router.OnOpen(bench.Channel);
        Assert.AreEqual("{\"id\":1," + Null, bench.Channel.LastSent);
        Assert.AreEqual(0, bench.Router.QueuedFrameCount);
    }

    [TestMethod]
    public void Frames_that_a_channel_refuses_keep_their_order_and_do_not_hold_up_other_channels()
    {
        RpcBench bench = new RpcBench();
        RecordingChannel other = bench.AddOpenChannel("other", true);
        other.SendsAtOnce = false;
        bench.Router.Notify("other", "A", null, null);
        bench.Channel.RefusesFrames = true;
        bench.Channel.Receive("{\"id\":1,\"method\":\"Test.Null\"}");
        bench.Channel.Receive("{\"id\":2,\"method\":\"Test.Null\"}");
        bench.Router.Notify("other", "B", null, null);
        bench.Router.OnSent(other, true);
        Assert.AreEqual(2, other.SentCount);
        bench.Channel.RefusesFrames = false;
        bench.Router.OnSent(other, true);
        Assert.AreEqual("{\"id\":1," + Null, bench.Channel.SentAt(0));
        Assert.AreEqual("{\"id\":2," + Null, bench.Channel.SentAt(1));
    }

    [TestMethod]
    public void Call_without_a_route_waits_for_one()
    {
        RpcBench bench = new RpcBench();
        Assert.IsTrue(bench.Router.Notify("server", "Hello", "{\"t\":21.5}", null));
        RecordingChannel server = bench.AddOpenChannel("server", true);
        Assert.AreEqual("{\"src\":\"dev1\",\"dst\":\"server\",\"method\":\"Hello\",\"params\":{\"t\":21.5}}", server.LastSent);
    }

    [TestMethod]
    public void Default_channel_takes_what_has_no_other_route()
    {
        RpcBench bench = new RpcBench();
        RecordingChannel cloud = bench.AddOpenChannel("*", true);
        RecordingChannel server = bench.AddOpenChannel("server", true);
        bench.Router.Notify("somebody", "Hello", null, null);
        bench.Router.Notify("", "Hello", null, null);
        bench.Router.Notify("server", "Hello", null, null);
        Assert.AreEqual(2, cloud.SentCount);
        Assert.AreEqual("{\"src\":\"dev1\",\"method\":\"Hello\"}", cloud.LastSent);
        Assert.AreEqual(1, server.SentCount);
        Assert.IsTrue(bench.Router.IsConnected && bench.Router.CanSend);
    }

    [TestMethod]
    public void Uri_makes_a_channel_once_and_is_no_part_of_the_frame()
    {
        RpcBench bench = new RpcBench();
        TestFactory factory = new TestFactory(bench.Router);
        bench.Router.AddChannelFactory("test", factory);
        bench.Router.Notify("TEST://Host/rpc?q=1#reconnect=0", "Hello", null, null);
        bench.Router.Notify("test://host/rpc?q=1", "Hello", null, null);
        Assert.AreEqual(1, factory.Made.Count);
        Assert.AreEqual("test test://host/rpc?q=1 reconnect=0", factory.LastRequest);
        RecordingChannel channel = (RecordingChannel)factory.Made[0];
        Assert.AreEqual(2, channel.SentCount);
        Assert.AreEqual("{\"src\":\"dev1\",\"method\":\"Hello\"}", channel.LastSent);
    }

    [TestMethod]
    public void Unknown_scheme_is_logged_and_nothing_waits_for_it()
    {
        RpcBench bench = new RpcBench();
        Assert.IsFalse(bench.Router.Notify("smoke://signal", "Hello", null, null));
        Assert.AreEqual(0, bench.Router.QueuedFrameCount);
        Assert.IsTrue(bench.Log.IndexOf("Unsupported scheme in smoke://signal") > 0);
    }

    [TestMethod]
    public void Broadcast_goes_to_every_channel_that_takes_it_with_one_id()
    {
        RpcBench bench = new RpcBench();
        RecordingChannel first = bench.AddOpenChannel("a", true);
        RecordingChannel second = bench.AddOpenChannel("b", true);
        first.TakesBroadcasts = true;
        second.TakesBroadcasts = true;
        RpcCallOptions options = new RpcCallOptions();
        options.IsBroadcast = true;
        Assert.IsTrue(bench.Router.Call("", "Hello", "null", response => { }, options));
        Assert.AreEqual(first.LastSent, second.LastSent);
        Assert.AreEqual(0, bench.Channel.SentCount);
        Assert.AreEqual(1, bench.Router.PendingCallCount);
    }

    [TestMethod]
    public void Removed_channel_takes_its_waiting_frames_along()
    {
        RpcBench bench = new RpcBench();
        bench.Channel.SendsAtOnce = false;
        bench.Channel.Receive("{\"id\":1,\"method\":\"Test.Null\"}");
        bench.Channel.Receive("{\"id\":2,\"method\":\"Test.Null\"}");
        bench.Router.RemoveChannel(bench.Channel);
        Assert.AreEqual(0, bench.Router.QueuedFrameCount);
        Assert.AreEqual(1, bench.Channel.CloseCount);
        Assert.AreEqual(0, bench.Router.GetChannels().Length);
    }

    private sealed class TestFactory : IRpcChannelFactory
    {
        private readonly RpcRouter _router;

        public TestFactory(RpcRouter router)
        {
            _router = router;
        }

        public ArrayList Made { get; } = new ArrayList();

        public string LastRequest { get; private set; }

        public RpcChannel Create(string scheme, string uri, string fragment)
        {
            LastRequest = scheme + " " + uri + " " + fragment;
            RecordingChannel channel = new RecordingChannel(_router, true);
            Made.Add(channel);
            return channel;
        }
    }
}
