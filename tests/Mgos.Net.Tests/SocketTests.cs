// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net;
using System.Net.Sockets;
using System.Text;
using nanoFramework.TestFramework;

namespace Mgos.Net.Tests;

[TestClass]
public class SocketTests
{
    [TestMethod]
    public void Connection_carries_bytes_both_ways()
    {
        using SteppedNetwork network = new SteppedNetwork();
        EchoServer server = network.Listen();
        Recorder client = network.Connect(server.Port);
        client.Send("hello");
        network.Until(() => client.Text == "hello");
        Assert.AreEqual("hello", client.Text);
    }

    [TestMethod]
    public void Handler_is_called_as_long_as_there_is_something_to_read()
    {
        using SteppedNetwork network = new SteppedNetwork();
        EchoServer server = network.Listen();
        Recorder client = network.Connect(server.Port);
        client.BytesPerCall = 1;
        client.Send("several");
        network.Until(() => client.Text == "several");
        Assert.IsTrue(client.Calls >= 7);
    }

    [TestMethod]
    public void Nobody_is_called_who_does_not_want_to_be()
    {
        using SteppedNetwork network = new SteppedNetwork();
        EchoServer server = network.Listen();
        Recorder idle = network.Connect(server.Port);
        Recorder busy = network.Connect(server.Port);
        idle.Send("x");
        idle.Transport.Arm(false, false);
        busy.Send("y");
        network.Until(() => busy.Text == "y");
        Assert.AreEqual(0, idle.Calls);
        idle.Transport.Arm(true, false);
        network.Until(() => idle.Text == "x");
        Assert.AreEqual("x", idle.Text);
    }

    [TestMethod]
    public void Closed_peer_is_noticed()
    {
        using SteppedNetwork network = new SteppedNetwork();
        EchoServer server = network.Listen();
        Recorder client = network.Connect(server.Port);
        network.Until(() => server.Last != null);
        server.Last.Close();
        network.Until(() => client.IsLost);
        Assert.IsTrue(client.IsLost);
    }

    [TestMethod]
    public void Refused_connection_is_told_with_its_address()
    {
        using SteppedNetwork network = new SteppedNetwork();
        int port = UnusedPort();
        ConnectProbe probe = new ConnectProbe();
        new TcpConnector(network.Device).Connect("127.0.0.1", port, probe);
        network.Until(() => probe.Failure != null);
        Assert.Contains("127.0.0.1:" + port.ToString(), probe.Failure);
    }

    [TestMethod]
    public void Cancelled_attempt_is_not_told()
    {
        using SteppedNetwork network = new SteppedNetwork();
        EchoServer server = network.Listen();
        ConnectProbe cancelled = new ConnectProbe();
        TcpConnector connector = new TcpConnector(network.Device);
        connector.Connect("127.0.0.1", server.Port, cancelled);
        connector.Cancel();
        network.Connect(server.Port);
        network.Until(() => server.Closed > 0);
        Assert.IsNull(cancelled.Transport);
        Assert.IsNull(cancelled.Failure);
    }

    [TestMethod]
    public void Name_is_resolved()
    {
        using SteppedNetwork network = new SteppedNetwork();
        EchoServer server = network.Listen();
        ConnectProbe probe = new ConnectProbe();
        new TcpConnector(network.Device).Connect("localhost", server.Port, probe);
        network.Until(() => probe.Transport != null);
        Assert.IsNotNull(probe.Transport);
    }

    [TestMethod]
    public void Datagrams_arrive_one_by_one()
    {
        using SteppedNetwork network = new SteppedNetwork();
        DatagramRecorder recorder = new DatagramRecorder();
        ListenAddress anyPort = ListenAddress.Parse("127.0.0.1:0");
        UdpSocket receiver = UdpSocket.Open(network.Device, anyPort, recorder);
        UdpSocket sender = UdpSocket.Open(network.Device, anyPort, null);
        IPEndPoint to = new IPEndPoint(IPAddress.Loopback, receiver.Port);
        Assert.IsTrue(sender.SendTo(Encoding.UTF8.GetBytes("one"), 0, 3, to));
        Assert.IsTrue(sender.SendTo(Encoding.UTF8.GetBytes("two"), 0, 3, to));
        network.Until(() => recorder.Text == "one,two,");
        Assert.AreEqual("one,two,", recorder.Text);
        Assert.AreEqual(sender.Port, ((IPEndPoint)recorder.From).Port);
    }

    [TestMethod]
    public void Port_in_use_gives_no_socket_and_a_log_line()
    {
        using SteppedNetwork network = new SteppedNetwork();
        UdpSocket first = UdpSocket.Open(network.Device, ListenAddress.Parse("127.0.0.1:0"), null);
        Assert.IsNull(UdpSocket.Open(network.Device, ListenAddress.Parse("127.0.0.1:" + first.Port.ToString()), null));
        Assert.Contains("Cannot use UDP port " + first.Port.ToString(), network.LogText);
    }

    [TestMethod]
    public void Another_thread_ends_the_wait_of_the_loop()
    {
        using SteppedNetwork network = new SteppedNetwork();
        network.Listen();
        Assert.IsTrue(network.IsWokenByPost());
    }

    private static int UnusedPort()
    {
        Socket socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        int port = ((IPEndPoint)socket.LocalEndPoint).Port;
        socket.Close();
        return port;
    }
}
