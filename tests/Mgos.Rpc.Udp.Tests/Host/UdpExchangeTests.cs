// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using nanoFramework.TestFramework;

namespace Mgos.Rpc.Udp.Tests;

/// <summary>A device on real sockets, driven by the test.</summary>
[TestClass]
public class UdpExchangeTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [TestMethod]
    [DataRow("{\"id\":3,\"method\":\"RPC.Ping\"}", "{\"id\":3,\"src\":\"d1\",\"result\":{\"channel_info\":\"PEER\"}}")]
    [DataRow("{\"id\":\"a\",\"src\":\"mos\",\"method\":\"Nope\"}\n", "{\"id\":\"a\",\"src\":\"d1\",\"dst\":\"mos\",\"error\":{\"code\":404,\"message\":\"No handler for Nope\"}}")]
    public void Call_is_answered_to_where_it_came_from(string call, string expected)
    {
        using Exchange exchange = new();
        exchange.Send(call);
        Assert.AreEqual(expected.Replace("PEER", exchange.PeerAddress), exchange.Receive());
        Assert.AreEqual(1, exchange.Bench.Router.GetChannels().Length);
    }

    [TestMethod]
    public void Calls_of_several_peers_are_answered_each_on_its_own_channel()
    {
        using Exchange exchange = new();
        using UdpClient other = new(new IPEndPoint(IPAddress.Loopback, 0));
        exchange.Send("{\"id\":1,\"src\":\"p1\",\"method\":\"Test.Keep\"}");
        exchange.Until(() => exchange.Bench.Kept != null);
        RpcRequest first = exchange.Bench.Kept;
        other.Send("{\"id\":1,\"src\":\"p2\",\"method\":\"Test.Keep\"}"u8, new IPEndPoint(IPAddress.Loopback, exchange.Port));
        exchange.Until(() => exchange.Bench.Kept != first);
        Assert.AreEqual("UDP_in", first.ChannelType);
        Assert.AreEqual(exchange.PeerAddress, first.Channel.Info);
        Assert.AreEqual(3, exchange.Bench.Router.GetChannels().Length);
        exchange.Bench.Kept.Respond("2");
        first.Respond("1");
        Assert.AreEqual("{\"id\":1,\"src\":\"d1\",\"dst\":\"p1\",\"result\":1}", exchange.Receive());
        Assert.AreEqual("{\"id\":1,\"src\":\"d1\",\"dst\":\"p2\",\"result\":2}", exchange.Receive(other));
        Assert.AreEqual(1, exchange.Bench.Router.GetChannels().Length);
    }

    [TestMethod]
    public void Handler_may_call_the_caller_before_it_answers()
    {
        using Exchange exchange = new();
        exchange.Send("{\"id\":1,\"src\":\"peer\",\"method\":\"Test.Keep\"}");
        exchange.Until(() => exchange.Bench.Kept != null);
        Assert.IsTrue(exchange.Bench.Router.Notify("peer", "Hello", null, null));
        exchange.Bench.Kept.RespondNull();
        Assert.AreEqual("{\"src\":\"d1\",\"dst\":\"peer\",\"method\":\"Hello\"}", exchange.Receive());
        Assert.AreEqual("{\"id\":1,\"src\":\"d1\",\"dst\":\"peer\",\"result\":null}", exchange.Receive());
    }

    [TestMethod]
    public void Notification_is_run_and_not_answered_and_its_sender_cannot_be_called()
    {
        using Exchange exchange = new();
        exchange.Send("{\"src\":\"peer\",\"method\":\"Test.Count\"}");
        exchange.Until(() => exchange.Bench.CountedCalls == 1);
        Assert.AreEqual(1, exchange.Bench.CountedCalls);
        Assert.AreEqual("peer", exchange.Bench.LastSource);
        Assert.IsFalse(exchange.Bench.Router.Notify("peer", "Hello", null, new RpcCallOptions { IsNotQueued = true }));
        Assert.AreEqual("{\"id\":2,\"src\":\"d1\",\"result\":null}", exchange.Call("{\"id\":2,\"method\":\"Test.Count\"}"));
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("junk")]
    [DataRow("{\"id\":1,\"dst\":\"other\",\"method\":\"Test.Count\"}")]
    [DataRow("{\"id\":null,\"method\":\"Test.Count\"}")]
    [DataRow("{\"result\":1}")]
    public void What_is_no_frame_for_us_is_dropped_and_leaves_nothing(string datagram)
    {
        using Exchange exchange = new();
        exchange.Send(datagram);
        Assert.AreEqual("{\"id\":2,\"src\":\"d1\",\"result\":null}", exchange.Call("{\"id\":2,\"method\":\"Test.Count\"}"));
        Assert.AreEqual(1, exchange.Bench.CountedCalls);
        Assert.AreEqual(1, exchange.Bench.Router.GetChannels().Length);
    }

    [TestMethod]
    public void Calls_that_are_never_answered_do_not_pile_up()
    {
        using Exchange exchange = new();
        for (int i = 0; i < 100; i++)
        {
            RpcRequest last = exchange.Bench.Kept;
            exchange.Send("{\"id\":" + i + ",\"method\":\"Test.Keep\"}");
            exchange.Until(() => exchange.Bench.Kept != last);
        }

        Assert.AreEqual(21, exchange.Bench.Router.GetChannels().Length);
    }

    [TestMethod]
    public void Largest_answer_that_fits_arrives_and_one_byte_more_is_told_of()
    {
        using Exchange exchange = new();
        int frame = "{\"id\":1,\"src\":\"d1\",\"result\":\"\"}".Length;
        string answer = exchange.Call("{\"id\":1,\"method\":\"Test.Text\",\"params\":{\"count\":" + (65507 - frame) + "}}");
        Assert.AreEqual(65507, answer.Length);
        answer = exchange.Call("{\"id\":1,\"method\":\"Test.Text\",\"params\":{\"count\":" + (65508 - frame) + "}}");
        Assert.AreEqual("{\"id\":1,\"src\":\"d1\",\"error\":{\"code\":500,\"message\":\"Response of 65508 bytes does not fit in a datagram (max 65507 bytes)\"}}", answer);
        Assert.IsTrue(exchange.Bench.HasLogged("Frame of 65508 bytes to 127.0.0.1:"));
    }

    [TestMethod]
    public void Device_calls_its_peer_and_takes_the_answer_and_calls_of_that_one_only()
    {
        using UdpClient server = new(new IPEndPoint(IPAddress.Loopback, 0));
        using Exchange exchange = new("127.0.0.1:" + ((IPEndPoint)server.Client.LocalEndPoint).Port);
        exchange.Bench.GetAddress();
        string result = null;
        Assert.IsTrue(exchange.Bench.Router.Call("server1", "Data.Push", "{\"t\":21.5}", response => result = response.Result.ToText(), null));
        IPEndPoint device = null;
        string call = exchange.Receive(server, ref device);
        int start = call.IndexOf("\"id\":", StringComparison.Ordinal) + 5;
        string id = call[start..call.IndexOf(',', start)];
        Assert.AreEqual("{\"src\":\"d1\",\"dst\":\"server1\",\"id\":" + id + ",\"method\":\"Data.Push\",\"params\":{\"t\":21.5}}", call);

        exchange.Peer.Send(Encoding.UTF8.GetBytes("{\"id\":" + id + ",\"src\":\"thief\",\"result\":0}"), device);
        server.Send(Encoding.UTF8.GetBytes("{\"id\":" + id + ",\"src\":\"server1\",\"result\":true}"), device);
        exchange.Until(() => result != null);
        Assert.AreEqual("true", result);

        server.Send(Encoding.UTF8.GetBytes("{\"id\":9,\"src\":\"server1\",\"method\":\"RPC.Ping\"}"), device);
        Assert.AreEqual("{\"id\":9,\"src\":\"d1\",\"dst\":\"server1\",\"result\":{\"channel_info\":\"" + server.Client.LocalEndPoint + "\"}}", exchange.Receive(server));
        Assert.IsTrue(exchange.Bench.Router.Notify("", "Data.Push", null, null));
        Assert.AreEqual("{\"src\":\"d1\",\"method\":\"Data.Push\"}", exchange.Receive(server));
    }

    [TestMethod]
    public void Frame_of_the_device_that_does_not_fit_is_dropped_and_the_next_goes_out()
    {
        using UdpClient server = new(new IPEndPoint(IPAddress.Loopback, 0));
        using Exchange exchange = new("127.0.0.1:" + ((IPEndPoint)server.Client.LocalEndPoint).Port);
        exchange.Bench.GetAddress();
        int frame = "{\"src\":\"d1\",\"method\":\"A\",\"params\":\"\"}".Length;
        Assert.IsTrue(exchange.Bench.Router.Notify("", "A", "\"" + new string('x', 65508 - frame) + "\"", null));
        Assert.IsTrue(exchange.Bench.HasLogged("does not fit in a datagram"));
        exchange.Bench.Router.Notify("", "B", null, null);
        Assert.AreEqual("{\"src\":\"d1\",\"method\":\"B\"}", exchange.Receive(server));
    }

    [TestMethod]
    public void Name_of_the_peer_is_resolved_without_keeping_the_loop_waiting()
    {
        using UdpClient server = new(new IPEndPoint(IPAddress.Loopback, 0));
        using Exchange exchange = new("localhost:" + ((IPEndPoint)server.Client.LocalEndPoint).Port);
        exchange.Bench.GetAddress();
        exchange.Bench.Router.Notify("", "Hello", null, null);
        Assert.AreEqual("{\"src\":\"d1\",\"method\":\"Hello\"}", exchange.Receive(server));
    }

    [TestMethod]
    public void Name_that_cannot_be_resolved_is_tried_again()
    {
        using Exchange exchange = new("name.invalid:5");
        exchange.Bench.GetAddress();
        exchange.Until(() => exchange.Bench.HasLogged("Cannot resolve name.invalid"));
        Assert.IsTrue(exchange.Bench.HasLogged("check rpc.udp.dst_addr"));
        int length = exchange.Bench.LogText.Length;
        exchange.Bench.AdvanceMilliseconds(UdpRpcConstants.ResolveRetryMilliseconds);
        exchange.Until(() => exchange.Bench.LogText.IndexOf("Cannot resolve name.invalid", length, StringComparison.Ordinal) > 0);
        Assert.IsTrue(exchange.Bench.LogText.IndexOf("Cannot resolve name.invalid", length, StringComparison.Ordinal) > 0);
    }

    [TestMethod]
    public void Port_in_use_is_logged_and_the_device_boots()
    {
        using UdpClient owner = new(new IPEndPoint(IPAddress.Loopback, 0));
        UdpBench bench = new("127.0.0.1:" + ((IPEndPoint)owner.Client.LocalEndPoint).Port, "", "*");
        Assert.AreEqual((int)Mgos.Core.InitResult.Ok, (int)bench.Result);
        Assert.IsFalse(UdpListenChannel.From(bench.Device).IsOpen);
        Assert.IsTrue(bench.HasLogged("Cannot use UDP port"));
        bench.Device.ShutDown();
    }

    /// <summary>A device that listens, and a peer.</summary>
    private sealed class Exchange : IDisposable
    {
        public Exchange()
            : this("")
        {
        }

        public Exchange(string destinationAddress)
        {
            Bench = new UdpBench("udp://127.0.0.1:0", destinationAddress, "*");
            Port = UdpListenChannel.From(Bench.Device).Port;
        }

        public UdpBench Bench { get; }

        public int Port { get; }

        public UdpClient Peer { get; } = new(new IPEndPoint(IPAddress.Loopback, 0));

        public string PeerAddress => Peer.Client.LocalEndPoint.ToString();

        public void Send(string datagram) => Peer.Send(Encoding.UTF8.GetBytes(datagram), new IPEndPoint(IPAddress.Loopback, Port));

        public string Call(string frame)
        {
            Send(frame);
            return Receive();
        }

        public string Receive() => Receive(Peer);

        public string Receive(UdpClient client)
        {
            IPEndPoint from = null;
            return Receive(client, ref from);
        }

        public string Receive(UdpClient client, ref IPEndPoint from)
        {
            Until(() => client.Available > 0);
            return client.Available == 0 ? "nothing; " + Bench.LogText : Encoding.UTF8.GetString(client.Receive(ref from));
        }

        public void Until(Func<bool> isDone)
        {
            DateTime end = DateTime.UtcNow + Patience;
            while (!isDone() && DateTime.UtcNow < end)
            {
                Bench.Device.Loop.RunOnce();
                Thread.Yield();
            }
        }

        public void Dispose()
        {
            Bench.Device.ShutDown();
            Peer.Dispose();
        }
    }
}
