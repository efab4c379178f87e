// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.Http;
using Mgos.Http.Tests;
using nanoFramework.TestFramework;

namespace Mgos.Rpc.Http.Tests;

[TestClass]
public class WebSocketOutTests
{
    private const int Text = 1;
    private const int Binary = 2;
    private const int Ping = 9;

    [TestMethod]
    public void Handshake_is_that_of_the_original()
    {
        Out bench = new Out();
        string request = bench.Connector.Accept().TakeText();
        int key = request.IndexOf("Sec-WebSocket-Key: ") + 19;
        string withoutKey = request.Substring(0, key) + request.Substring(request.IndexOf("\r\n", key));
        Assert.AreEqual(
            "GET /rpc?x=1 HTTP/1.1\r\nHost: server:8080\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: \r\nSec-WebSocket-Version: 13\r\n"
            + "Sec-WebSocket-Protocol: json-rpc\r\nOrigin: https://mongoose-os.com\r\n\r\n",
            withoutKey);
        Assert.IsFalse(bench.Channel.IsOpen);
    }

    [TestMethod]
    public void Channel_is_open_after_status_101_and_calls_go_both_ways()
    {
        Out bench = new Out();
        MemoryTransport transport = bench.Open();
        Assert.IsTrue(bench.Channel.IsOpen);
        Assert.AreEqual("WS_out", bench.Channel.Type);
        Assert.AreEqual("192.168.4.2:51234", bench.Channel.Info);
        Assert.IsTrue(bench.Channel.IsBroadcastEnabled && bench.Channel.IsPersistent);
        bench.Router.Notify("server", "Hello", "{\"a\":1}", null);
        Assert.AreEqual("1:{\"src\":\"d1\",\"dst\":\"server\",\"method\":\"Hello\",\"params\":{\"a\":1}} ", WebSocketPeer.TakeFrames(transport));
        transport.Feed(WebSocketPeer.Frame(Binary, "{\"id\":5,\"src\":\"server\",\"method\":\"RPC.Ping\"}"));
        Assert.AreEqual("1:{\"id\":5,\"src\":\"d1\",\"dst\":\"server\",\"result\":{\"channel_info\":\"192.168.4.2:51234\"}} ", WebSocketPeer.TakeFrames(transport));
    }

    [TestMethod]
    public void Frames_wait_until_the_channel_is_open()
    {
        Out bench = new Out();
        bench.Router.Notify("", "Hello", null, null);
        MemoryTransport transport = bench.Open();
        Assert.AreEqual("1:{\"src\":\"d1\",\"method\":\"Hello\"} ", WebSocketPeer.TakeFrames(transport));
    }

    [TestMethod]
    public void Pause_doubles_up_to_the_longest()
    {
        Out bench = new Out(new WebSocketOutOptions { ReconnectIntervalMin = 2, ReconnectIntervalMax = 10 });
        int[] pauses = { 2, 4, 8, 10, 10 };
        for (int i = 0; i < pauses.Length; i++)
        {
            Assert.AreEqual(i + 1, bench.Connector.Attempts);
            bench.Connector.Fail();
            bench.Advance(pauses[i] - 1);
            Assert.AreEqual(i + 1, bench.Connector.Attempts);
            bench.Advance(1);
        }

        Assert.IsTrue(bench.Kit.Platform.HasLogged("nobody there, trying again in 8 s"));
    }

    [TestMethod]
    [DataRow("HTTP/1.1 503 Service Unavailable\r\n\r\n")]
    [DataRow("HTTP/1.1 101 Switching Protocols\r\n\r\n")]
    public void Any_answer_to_the_handshake_makes_the_next_pause_the_shortest(string answer)
    {
        Out bench = new Out();
        bench.Connector.Fail();
        bench.Advance(1);
        bench.Connector.Fail();
        bench.Advance(2);
        Assert.AreEqual(3, bench.Connector.Attempts);
        bench.Connector.Accept().Feed(answer);
        Assert.IsFalse(bench.Channel.IsOpen);
        bench.Advance(1);
        Assert.AreEqual(4, bench.Connector.Attempts);
    }

    [TestMethod]
    public void Refusals_may_count_as_failures_and_be_explained()
    {
        WebSocketOutOptions options = new WebSocketOutOptions { IsRefusalFailure = true, RefusalAdvice = status => "look at " + status.ToString() };
        Out bench = new Out(options);
        int[] pauses = { 1, 2, 4 };
        for (int i = 0; i < pauses.Length; i++)
        {
            bench.Connector.Accept().Feed("HTTP/1.1 401 Unauthorized\r\n\r\n");
            bench.Advance(pauses[i] - 1);
            Assert.AreEqual(i + 1, bench.Connector.Attempts);
            bench.Advance(1);
        }

        Assert.IsTrue(bench.Kit.Platform.HasLogged("answer with status 401; look at 401, trying again in 4 s"));
        bench.Open().IsPeerClosed = true;
        bench.Connector.Transport.Run();
        bench.Advance(1);
        Assert.AreEqual(5, bench.Connector.Attempts);
        Assert.IsTrue(bench.Kit.Platform.HasLogged("connection lost, trying again in 1 s"));
    }

    [TestMethod]
    public void Authorization_goes_into_the_handshake()
    {
        Out bench = new Out(new WebSocketOutOptions { Authorization = "Bearer abc" });
        Assert.IsTrue(bench.Connector.Accept().TakeText().IndexOf("\r\nAuthorization: Bearer abc\r\n\r\n") > 0);
    }

    [TestMethod]
    public void Lost_connection_is_made_again_and_what_waits_goes_out()
    {
        Out bench = new Out();
        MemoryTransport transport = bench.Open();
        transport.IsPeerClosed = true;
        transport.Run();
        Assert.IsFalse(bench.Channel.IsOpen);
        bench.Router.Notify("", "Hello", null, null);
        bench.Advance(1);
        transport = bench.Open();
        Assert.AreEqual("1:{\"src\":\"d1\",\"method\":\"Hello\"} ", WebSocketPeer.TakeFrames(transport));
    }

    [TestMethod]
    public void New_address_ends_the_pause()
    {
        Out bench = new Out();
        bench.Connector.Fail();
        bench.Kit.Device.Events.Trigger(NetworkEvents.IpAcquired, null);
        Assert.AreEqual(2, bench.Connector.Attempts);
        bench.Kit.Device.Events.Trigger(NetworkEvents.IpAcquired, null);
        bench.Advance(5);
        Assert.AreEqual(2, bench.Connector.Attempts);
    }

    [TestMethod]
    public void Closed_channel_says_goodbye_and_stays_closed()
    {
        Out bench = new Out();
        MemoryTransport transport = bench.Open();
        bench.Channel.Close();
        Assert.AreEqual("8:1001 ", WebSocketPeer.TakeFrames(transport));
        Assert.IsFalse(bench.Channel.IsOpen);
        Assert.IsFalse(transport.IsClosed);
        bench.Advance(120);
        Assert.IsTrue(transport.IsClosed);
        Assert.AreEqual(1, bench.Connector.Attempts);
    }

    [TestMethod]
    public void Removed_channel_does_not_connect_any_more()
    {
        Out bench = new Out();
        bench.Connector.Fail();
        bench.Router.RemoveChannel(bench.Channel);
        bench.Advance(120);
        Assert.AreEqual(1, bench.Connector.Attempts);
        bench = new Out();
        bench.Router.RemoveChannel(bench.Channel);
        Assert.AreEqual(1, bench.Connector.CancelCount);
    }

    [TestMethod]
    public void Channel_without_reconnecting_goes_with_its_connection()
    {
        Out bench = new Out(new WebSocketOutOptions { ReconnectIntervalMax = 0 });
        Assert.IsFalse(bench.Channel.IsPersistent);
        MemoryTransport transport = bench.Open();
        transport.IsPeerClosed = true;
        transport.Run();
        bench.Advance(120);
        Assert.AreEqual(1, bench.Connector.Attempts);
        Assert.AreEqual(0, bench.Router.GetChannels().Length);
    }

    [TestMethod]
    public void Channel_without_reconnecting_is_closed_when_it_has_been_idle()
    {
        Out bench = new Out(new WebSocketOutOptions { ReconnectIntervalMax = 0, IdleCloseTimeout = 10 });
        MemoryTransport transport = bench.Open();
        bench.Advance(9);
        bench.Router.Notify("", "Hello", null, null);
        bench.Advance(9);
        transport.Feed(WebSocketPeer.Frame(Text, "{\"method\":\"RPC.Ping\"}"));
        bench.Advance(9);
        Assert.IsTrue(bench.Channel.IsOpen);
        WebSocketPeer.TakeFrames(transport);
        bench.Advance(1);
        Assert.IsFalse(bench.Channel.IsOpen);
        Assert.IsTrue(WebSocketPeer.TakeFrames(transport).IndexOf("8:1001 ") >= 0);
    }

    [TestMethod]
    public void Persistent_channel_is_not_closed_when_idle()
    {
        Out bench = new Out(new WebSocketOutOptions { IdleCloseTimeout = 10 });
        MemoryTransport transport = bench.Open();
        for (int i = 0; i < 6; i++)
        {
            bench.Advance(10);
            transport.Feed(WebSocketPeer.Frame(Ping, ""));
        }

        Assert.IsTrue(bench.Channel.IsOpen);
    }

    [TestMethod]
    [DataRow(60, true)]
    [DataRow(0, false)]
    public void Bad_frame_ends_only_a_channel_that_goes_with_its_connection(int longestPause, bool isOpen)
    {
        Out bench = new Out(new WebSocketOutOptions { ReconnectIntervalMax = longestPause });
        bench.Open().Feed(WebSocketPeer.Frame(Text, "junk"));
        Assert.AreEqual(isOpen, bench.Channel.IsOpen);
    }

    [TestMethod]
    public void Frame_above_the_limit_ends_the_connection_with_1009()
    {
        Out bench = new Out(new WebSocketOutOptions { MaxFrameBytes = 300 });
        MemoryTransport transport = bench.Open();
        transport.Feed(WebSocketPeer.Frame(Text, new string('x', 301)));
        Assert.AreEqual("8:1009 ", WebSocketPeer.TakeFrames(transport));
        Assert.IsFalse(bench.Channel.IsOpen);
    }

    [TestMethod]
    public void Answers_wait_for_a_slow_server_and_arrive_in_order()
    {
        Out bench = new Out();
        MemoryTransport transport = bench.Open();
        transport.Window = 10;
        transport.Feed(WebSocketPeer.Frame(Text, "{\"id\":1,\"method\":\"RPC.Ping\"}"));
        transport.Feed(WebSocketPeer.Frame(Text, "{\"id\":2,\"method\":\"RPC.Ping\"}"));
        Assert.AreEqual(1, bench.Router.QueuedFrameCount);
        transport.Window = int.MaxValue;
        transport.Run();
        string frames = WebSocketPeer.TakeFrames(transport);
        int one = frames.IndexOf("1:{\"id\":1,");
        Assert.IsTrue(one == 0 && frames.IndexOf("1:{\"id\":2,") > one, frames);
    }

    [TestMethod]
    public void Missing_files_of_TLS_are_told_and_it_does_not_try()
    {
        Out bench = new Out(new WebSocketOutOptions { SslCaCert = "ca.pem" }, false);
        Assert.AreEqual("WSS_out", bench.Channel.Type);
        bench.Connector.Refusal = new WebSocketConnector(bench.Kit.Device).Connect(WebSocketUrl.Parse("wss://h"), new WebSocketOutOptions { SslCaCert = "ca.pem" }, null);
        bench.Channel.Connect();
        bench.Advance(120);
        Assert.AreEqual(1, bench.Connector.Attempts);
        Assert.IsTrue(bench.Kit.Platform.HasLogged("rpc.ws.ssl_ca_cert"));
    }

    [TestMethod]
    [DataRow("", 3, 4, 5, "")]
    [DataRow("reconnect_interval_max=0", 3, 0, 5, "")]
    [DataRow("reconnect_interval_min=7&reconnect_interval_max=8&idle_close_timeout=9&ssl_ca_cert=my%20ca.pem&other=x", 7, 8, 9, "my ca.pem")]
    public void Fragment_has_the_options(string fragment, int shortest, int longest, int idle, string authorities)
    {
        WebSocketOutOptions options = Factory().OptionsOf("ws://h/", fragment);
        Assert.AreEqual(shortest, options.ReconnectIntervalMin);
        Assert.AreEqual(longest, options.ReconnectIntervalMax);
        Assert.AreEqual(idle, options.IdleCloseTimeout);
        Assert.AreEqual(authorities, options.SslCaCert);
    }

    [TestMethod]
    [DataRow("reconnect_interval_max=x")]
    [DataRow("idle_close_timeout=-1")]
    [DataRow("ssl_cert=%zz")]
    public void Wrong_fragment_is_refused(string fragment)
    {
        Assert.IsNull(Factory().OptionsOf("ws://h/", fragment));
    }

    [TestMethod]
    public void Fragment_names_all_files_of_TLS()
    {
        WebSocketOutOptions options = Factory().OptionsOf("wss://h/", "ssl_cert=a&key=b&ssl_ca_cert=c&ssl_server_name=d");
        Assert.AreEqual("a b c d", options.SslCert + " " + options.SslKey + " " + options.SslCaCert + " " + options.SslServerName);
    }

    private static WebSocketRpcChannelFactory Factory() =>
        new WebSocketRpcChannelFactory(null, new WebSocketOutOptions { ReconnectIntervalMin = 3, ReconnectIntervalMax = 4, IdleCloseTimeout = 5 });

    /// <summary>A device "d1" with a default channel to ws://server:8080/rpc?x=1 that is connecting.</summary>
    private sealed class Out
    {
        public Out()
            : this(new WebSocketOutOptions())
        {
        }

        public Out(WebSocketOutOptions options)
            : this(options, true)
        {
        }

        public Out(WebSocketOutOptions options, bool connects)
        {
            Kit = new Mgos.TestKit.TestDevice(null);
            Kit.Boot();
            Kit.Device.Info.Id = "d1";
            Router = new RpcRouter(Kit.Device, new RpcOptions());
            Router.AddRpcService();
            Channel = new WebSocketOutRpcChannel(Router, options, WebSocketUrl.Parse("ws://server:8080/rpc?x=1"), Connector);
            Channel.Destination = "*";
            Router.AddChannel(Channel);
            if (connects)
                Kit.Device.Events.Trigger(NetworkEvents.IpAcquired, null);
        }

        public Mgos.TestKit.TestDevice Kit { get; }

        public RpcRouter Router { get; }

        public FakeConnector Connector { get; } = new FakeConnector();

        public WebSocketOutRpcChannel Channel { get; }

        public MemoryTransport Open()
        {
            MemoryTransport transport = Connector.Accept();
            transport.Feed(WebSocketPeer.AnswerTo(transport));
            return transport;
        }

        // Timers that are due at the same time run in turns of their own.
        public void Advance(int seconds)
        {
            for (int i = 0; i < seconds * 10; i++)
            {
                Kit.Platform.FakeClock.Advance(100);
                Kit.Step();
            }
        }
    }
}
