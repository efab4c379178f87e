// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Rpc.Tests;

/// <summary>Where a frame goes, and where it goes when it had to wait.</summary>
[TestClass]
public class RpcRoutingTests
{
    private const string Hello = "{\"src\":\"dev1\",\"dst\":\"peer\",\"method\":\"Hello\"}";

    [TestMethod]
    public void Newest_channel_of_a_name_wins()
    {
        RpcBench bench = new RpcBench();
        RecordingChannel older = bench.AddOpenChannel("peer", true);
        RecordingChannel newer = bench.AddOpenChannel("peer", true);
        bench.Router.Notify("peer", "Hello", null, null);
        Assert.AreEqual(0, older.SentCount);
        Assert.AreEqual(Hello, newer.LastSent);
    }

    [TestMethod]
    [DataRow("peer", "peer", true)]
    [DataRow("peer", "Peer", false)]
    [DataRow("peer", "peer:80", false)]
    [DataRow("ws://h/rpc", "ws://h/rpc", true)]
    [DataRow("ws://h/rpc", "WS://H/rpc#reconnect_interval_max=0", true)]
    [DataRow("ws://h/", "ws://h", true)]
    [DataRow("ws://u@h/rpc", "ws://h/rpc", false)]
    [DataRow("ws://h/rpc", "ws://h/RPC", false)]
    [DataRow("ws://h/rpc", "ws://h/rpc?a=1", false)]
    [DataRow("ws://h/rpc", "wss://h/rpc", false)]
    [DataRow("ws://h:80/rpc", "ws://h:81/rpc", false)]
    [DataRow("h/rpc", "ws://h/rpc", false)]
    public void Names_are_compared_as_they_are_and_URIs_by_what_they_mean(string name, string destination, bool isSame)
    {
        RpcBench bench = new RpcBench();
        RecordingChannel channel = bench.AddOpenChannel(name, true);
        RpcCallOptions options = new RpcCallOptions { IsNotQueued = true };
        Assert.AreEqual(isSame, bench.Router.Notify(destination, "Hello", null, options));
        Assert.AreEqual(isSame ? 1 : 0, channel.SentCount);
    }

    [TestMethod]
    public void Empty_destination_is_no_name_of_a_nameless_channel()
    {
        RpcBench bench = new RpcBench();
        Assert.IsTrue(bench.Router.Notify("", "Hello", null, null));
        Assert.AreEqual(0, bench.Channel.SentCount);
        Assert.AreEqual(1, bench.Router.QueuedFrameCount);
    }

    [TestMethod]
    public void Peer_cannot_make_itself_the_default()
    {
        RpcBench bench = new RpcBench();
        bench.Channel.Receive("{\"src\":\"*\",\"method\":\"Test.Null\"}");
        Assert.AreEqual("", bench.Channel.Destination);
        Assert.IsFalse(bench.Router.IsConnected);
    }

    [TestMethod]
    [DataRow("fake://server/rpc")]
    [DataRow("FAKE://Server/rpc#x=1")]
    [DataRow("other://server")]
    public void Peer_that_names_itself_a_URI_gets_its_answer_but_no_calls(string source)
    {
        RpcBench bench = new RpcBench();
        CountingFactory factory = new CountingFactory(bench.Router);
        bench.Router.AddChannelFactory("fake", factory);
        bench.Channel.Receive("{\"id\":1,\"src\":\"" + source + "\",\"method\":\"Test.Null\"}");
        Assert.AreEqual("{\"id\":1,\"src\":\"dev1\",\"dst\":\"" + source + "\",\"result\":null}", bench.Channel.LastSent);
        Assert.AreEqual("", bench.Channel.Destination);
        bench.Router.Notify("fake://server/rpc", "Hello", null, null);
        Assert.AreEqual(1, bench.Channel.SentCount);
        Assert.AreEqual(1, factory.CreatedCount);
    }

    [TestMethod]
    public void Frame_without_a_route_waits_for_the_first_that_opens()
    {
        RpcBench bench = new RpcBench();
        Assert.IsTrue(bench.Router.Notify("peer", "Hello", null, null));
        RecordingChannel other = bench.AddOpenChannel("other", true);
        Assert.AreEqual(0, other.SentCount);
        RecordingChannel peer = bench.AddOpenChannel("peer", true);
        Assert.AreEqual(Hello, peer.LastSent);
        Assert.AreEqual(0, bench.Router.QueuedFrameCount);
    }

    [TestMethod]
    public void Frame_without_a_route_is_routed_anew_each_time()
    {
        RpcBench bench = new RpcBench();
        bench.Router.Notify("peer", "Hello", null, null);
        RecordingChannel peer = new RecordingChannel(bench.Router, true) { Destination = "peer" };
        bench.Router.AddChannel(peer);
        RecordingChannel other = bench.AddOpenChannel("*", true);
        Assert.AreEqual(0, other.SentCount);
        bench.Router.RemoveChannel(peer);
        Assert.AreEqual(1, bench.Router.QueuedFrameCount);
        bench.Router.OnSent(other, true);
        Assert.AreEqual(Hello, other.LastSent);
    }

    [TestMethod]
    public void Frame_without_a_route_stays_free_when_the_channel_it_finds_refuses_it()
    {
        RpcBench bench = new RpcBench();
        bench.Router.Notify("peer", "Hello", null, null);
        RecordingChannel peer = new RecordingChannel(bench.Router, true) { Destination = "peer", RefusesFrames = true };
        bench.Router.AddChannel(peer);
        peer.Connect();
        bench.Router.RemoveChannel(peer);
        RecordingChannel other = bench.AddOpenChannel("*", true);
        Assert.AreEqual(Hello, other.LastSent);
    }

    [TestMethod]
    public void Frame_whose_channel_is_down_waits_for_that_one()
    {
        RpcBench bench = new RpcBench();
        RecordingChannel peer = bench.AddOpenChannel("peer", true);
        RecordingChannel other = bench.AddOpenChannel("*", true);
        bench.Router.OnClosed(peer);
        Assert.IsTrue(bench.Router.Notify("peer", "Hello", null, null));
        bench.Router.OnSent(other, true);
        Assert.AreEqual(0, other.SentCount);
        bench.Router.OnOpen(peer);
        Assert.AreEqual(Hello, peer.LastSent);
    }

    [TestMethod]
    public void Frame_that_waits_for_a_channel_goes_with_it()
    {
        RpcBench bench = new RpcBench();
        RecordingChannel peer = bench.AddOpenChannel("peer", false);
        RecordingChannel other = bench.AddOpenChannel("*", true);
        peer.SendsAtOnce = false;
        bench.Router.Notify("peer", "Hello", null, null);
        bench.Router.Notify("peer", "Hello", null, null);
        peer.Close();
        Assert.AreEqual(0, bench.Router.QueuedFrameCount);
        bench.Router.OnSent(other, true);
        Assert.AreEqual(0, other.SentCount);
    }

    [TestMethod]
    public void Answer_waits_for_its_channel_whatever_else_leads_to_the_caller()
    {
        RpcBench bench = new RpcBench();
        bench.Channel.Receive("{\"id\":1,\"src\":\"peer\",\"method\":\"Test.Keep\"}");
        bench.Router.OnClosed(bench.Channel);
        RecordingChannel other = bench.AddOpenChannel("peer", true);
        bench.Kept.RespondNull();
        Assert.AreEqual(0, other.SentCount);
        bench.Router.OnOpen(bench.Channel);
        Assert.AreEqual("{\"id\":1,\"src\":\"dev1\",\"dst\":\"peer\",\"result\":null}", bench.Channel.LastSent);
    }

    [TestMethod]
    public void Broadcast_waits_for_each_channel_that_is_down()
    {
        RpcBench bench = new RpcBench();
        RecordingChannel up = bench.AddOpenChannel("a", true);
        RecordingChannel down = bench.AddOpenChannel("b", true);
        up.TakesBroadcasts = true;
        down.TakesBroadcasts = true;
        bench.Router.OnClosed(down);
        bench.Router.Notify("", "Hello", null, new RpcCallOptions { IsBroadcast = true });
        Assert.AreEqual(1, up.SentCount);
        Assert.AreEqual(1, bench.Router.QueuedFrameCount);
        bench.Router.OnOpen(down);
        Assert.AreEqual(up.LastSent, down.LastSent);
    }

    [TestMethod]
    public void Broadcast_that_may_not_wait_reaches_only_those_that_are_up()
    {
        RpcBench bench = new RpcBench();
        RecordingChannel down = bench.AddOpenChannel("b", true);
        down.TakesBroadcasts = true;
        bench.Router.OnClosed(down);
        RpcCallOptions options = new RpcCallOptions { IsBroadcast = true, IsNotQueued = true };
        Assert.IsFalse(bench.Router.Call("", "Hello", null, bench.Note, options));
        Assert.AreEqual(0, bench.Router.QueuedFrameCount);
        Assert.AreEqual(0, bench.Router.PendingCallCount);
    }

    [TestMethod]
    public void Destination_whose_channel_fails_at_once_gets_nothing_and_leaves_nothing()
    {
        RpcBench bench = new RpcBench();
        bench.Router.AddChannelFactory("fail", new FailingFactory(bench.Router));
        Assert.IsFalse(bench.Router.Call("fail://host", "Hello", null, bench.Note, null));
        Assert.AreEqual(0, bench.Router.QueuedFrameCount);
        Assert.AreEqual(0, bench.Router.PendingCallCount);
        Assert.AreEqual(1, bench.Router.GetChannels().Length);
    }

    [TestMethod]
    public void Frame_for_a_channel_that_ends_while_it_sends_is_dropped()
    {
        RpcBench bench = new RpcBench();
        RecordingChannel peer = bench.AddOpenChannel("peer", false);
        peer.EndsWhenSending = true;
        Assert.IsFalse(bench.Router.Notify("peer", "Hello", null, null));
        Assert.AreEqual(0, bench.Router.QueuedFrameCount);
        Assert.IsTrue(bench.Log.IndexOf("DROPPED FRAME") > 0);
    }

    [TestMethod]
    public void There_is_always_room_for_one_call()
    {
        RpcBench bench = new RpcBench(new RpcOptions { MaxQueueLength = -1 });
        bench.AddOpenChannel("peer", true);
        bench.Router.Call("peer", "A", null, bench.Note, null);
        Assert.AreEqual(1, bench.Router.PendingCallCount);
        bench.Router.Call("peer", "B", null, response => { }, null);
        Assert.AreEqual(" 429 Request queue overflow", bench.Answer);
    }

    [TestMethod]
    public void Limit_of_zero_is_no_limit_of_passing_channels()
    {
        RpcBench bench = new RpcBench(new RpcOptions { MaxNonPersistentChannels = 0 });
        for (int i = 0; i < 100; i++)
            bench.AddOpenChannel("", false);
        Assert.AreEqual(101, bench.Router.GetChannels().Length);
    }

    [TestMethod]
    public void Channel_that_is_removed_before_it_is_open_is_closed_all_the_same()
    {
        RpcBench bench = new RpcBench();
        RecordingChannel channel = new RecordingChannel(bench.Router, true);
        bench.Router.AddChannel(channel);
        bench.Router.RemoveChannel(channel);
        Assert.AreEqual(1, channel.CloseCount);
        bench.Router.RemoveChannel(channel);
        Assert.AreEqual(1, channel.CloseCount);
    }

    [TestMethod]
    public void All_channels_can_be_closed_and_connected()
    {
        RpcBench bench = new RpcBench();
        RecordingChannel passing = bench.AddOpenChannel("a", false);
        bench.Router.Disconnect();
        Assert.IsFalse(bench.Channel.IsOpen);
        Assert.IsFalse(passing.IsOpen);
        Assert.AreEqual(1, bench.Router.GetChannels().Length);
        bench.Router.Connect();
        Assert.IsTrue(bench.Channel.IsOpen);
    }

    [TestMethod]
    public void Channel_may_change_the_envelope_of_a_frame_or_refuse_it()
    {
        RpcBench bench = new RpcBench();
        bench.Channel.ForgetsDestinations = true;
        Assert.IsTrue(bench.Channel.Receive("{\"id\":1,\"dst\":\"not-me\",\"method\":\"Test.Null\"}"));
        Assert.AreEqual("{\"id\":1,\"src\":\"dev1\",\"result\":null}", bench.Channel.LastSent);
        Assert.IsFalse(bench.Channel.Receive("{\"id\":2,\"tag\":\"refuse\",\"method\":\"Test.Null\"}"));
        Assert.AreEqual(1, bench.Channel.SentCount);
    }

    private sealed class CountingFactory : IRpcChannelFactory
    {
        private readonly RpcRouter _router;

        internal CountingFactory(RpcRouter router)
        {
            _router = router;
        }

        internal int CreatedCount { get; private set; }

        public RpcChannel Create(string scheme, string uri, string fragment)
        {
            CreatedCount++;
            return new RecordingChannel(_router, true);
        }
    }

    private sealed class FailingFactory : IRpcChannelFactory
    {
        private readonly RpcRouter _router;

        public FailingFactory(RpcRouter router)
        {
            _router = router;
        }

        public RpcChannel Create(string scheme, string uri, string fragment) => new RecordingChannel(_router, false) { FailsToConnect = true };
    }
}
