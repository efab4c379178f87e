// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using nanoFramework.TestFramework;

namespace Mgos.Mjs.Host.Tests;

/// <summary>Scripts with real sockets.</summary>
[TestClass]
public class NetTests
{
    private const string Options = "let log = []; let conn = null; let opts = {"
        + "onconnect: function(c, ev, o) { log.push('connect'); conn = c; },"
        + "ondata: function(c, d, o) { log.push('data ' + d); },"
        + "onclose: function(c, o) { log.push('close'); }"
        + "}; ";

    [TestMethod]
    public void Server_echoes_what_a_client_sends()
    {
        ScriptBench bench = new("net");
        bench.Run("let s = Net.serve({addr: 'tcp://0', ondata: function(c, data, o) { Net.send(c, data); Net.discard(c, data.length); }});");
        using TcpClient client = new("127.0.0.1", PortOf(bench, "s"));
        client.Client.Send("hello"u8);
        Assert.AreEqual("hello", Receive(bench, client.Client, 5));
        client.Client.Send("again"u8);
        Assert.AreEqual("again", Receive(bench, client.Client, 5));
    }

    [TestMethod]
    public void Server_is_told_of_connections_data_and_ends()
    {
        ScriptBench bench = new("net");
        bench.Run(Options + "opts.addr = '0'; let s = Net.serve(opts);");
        using (TcpClient client = new("127.0.0.1", PortOf(bench, "s")))
        {
            Until(bench, "log.length === 1");
            client.Client.Send("ab"u8);
            Until(bench, "log.length === 2");
            client.Client.Send("c"u8);
            Until(bench, "log.length === 3");
        }

        Until(bench, "log.length === 4");
        bench.Check("log", "[\"connect\",\"data ab\",\"data abc\",\"close\"]");
    }

    [TestMethod]
    public void Connection_can_be_opened_used_and_closed()
    {
        using TcpListener listener = Listen();
        ScriptBench bench = new("net");
        bench.Run(Options + $"opts.addr = 'tcp://127.0.0.1:{PortOf(listener)}'; let c = Net.connect(opts);");
        using Socket peer = Accept(bench, listener);
        Until(bench, "log.length === 1");
        bench.Check("conn === c", "true");
        bench.Run("Net.send(c, 'ping'); Net.close(c); Net.send(c, 'too late');");
        Assert.AreEqual("ping", Receive(bench, peer, 4));
        Until(bench, "log.length === 2");
        bench.Check("log", "[\"connect\",\"close\"]");
        Assert.AreEqual("", Receive(bench, peer, 1));
        bench.Run("Net.close(c); Net.discard(c, 5);");
    }

    [TestMethod]
    public void Failed_attempt_is_told_as_connect_and_close()
    {
        int port;
        using (TcpListener listener = Listen())
            port = PortOf(listener);
        ScriptBench bench = new("net");
        bench.Run(Options + $"opts.addr = '127.0.0.1:{port}'; Net.connect(opts);");
        Until(bench, "log.length === 2");
        bench.Check("log", "[\"connect\",\"close\"]");
    }

    [TestMethod]
    public void Attempt_that_is_given_up_is_told_as_close()
    {
        using TcpListener listener = Listen();
        ScriptBench bench = new("net");
        bench.Run(Options + $"opts.addr = '127.0.0.1:{PortOf(listener)}'; Net.close(Net.connect(opts));");
        Until(bench, "log.length === 1");
        bench.Check("log", "[\"close\"]");
    }

    [TestMethod]
    public void What_is_sent_before_the_connection_is_there_goes_out_first()
    {
        using TcpListener listener = Listen();
        ScriptBench bench = new("net");
        bench.Run(Options + $"opts.addr = '127.0.0.1:{PortOf(listener)}'; let c = Net.connect(opts); Net.send(c, 'early');");
        using Socket peer = Accept(bench, listener);
        Assert.AreEqual("early", Receive(bench, peer, 5));
    }

    [TestMethod]
    public void Everything_arrives_before_a_connection_closes()
    {
        using TcpListener listener = Listen();
        ScriptBench bench = new("net");
        bench.Run($"let text = 'x'; while (text.length < 30000) {{ text = text + text; }} text = text.slice(0, 30000); let c = Net.connect({{addr: '127.0.0.1:{PortOf(listener)}'}}); Net.send(c, text);");
        using Socket peer = Accept(bench, listener);
        bench.Run("Net.close(c);");
        Assert.AreEqual(30000, Receive(bench, peer, 30000).Length);
    }

    [TestMethod]
    public void Too_much_to_send_closes_the_connection()
    {
        using TcpListener listener = Listen();
        ScriptBench bench = new("net");
        bench.Run(Options + $"opts.addr = '127.0.0.1:{PortOf(listener)}'; let c = Net.connect(opts); let text = 'x'; while (text.length < 40000) {{ text = text + text; }} Net.send(c, text);");
        Until(bench, "log.length === 1");
        bench.Check("log", "[\"close\"]");
        Assert.IsTrue(bench.Kit.Platform.HasLogged("bytes wait to be sent: connection closed"), bench.Log);
    }

    [TestMethod]
    public void Peer_waits_when_a_script_does_not_discard()
    {
        ScriptBench bench = new("net");
        bench.Run("let n = 0; let conn = null; let s = Net.serve({addr: '0', ondata: function(c, data) { n = data.length; conn = c; }});");
        using TcpClient client = new("127.0.0.1", PortOf(bench, "s"));
        client.Client.Send(new byte[MjsHostConstants.MaxReceivedBytes + 1000]);
        Until(bench, "n === " + MjsHostConstants.MaxReceivedBytes);
        bench.Run("Net.discard(conn, 32000);");
        Until(bench, "n === " + (MjsHostConstants.MaxReceivedBytes + 1000 - 32000));
    }

    [TestMethod]
    public void Addresses_of_both_ends_are_known()
    {
        using TcpListener listener = Listen();
        ScriptBench bench = new("net");
        bench.Run(Options + $"opts.addr = '127.0.0.1:{PortOf(listener)}'; let c = Net.connect(opts);");
        using Socket peer = Accept(bench, listener);
        Until(bench, "log.length === 1");
        bench.Check("Net.ctos(c, false, true, true)", $"\"127.0.0.1:{PortOf(listener)}\"");
        bench.Check("Net.ctos(c, false, false, true)", $"\"{PortOf(listener)}\"");
        bench.Check("Net.ctos(c, true, true, false)", "\"127.0.0.1\"");
        bench.Check("Net.ctos(c, true, false, true)", $"\"{((IPEndPoint)peer.RemoteEndPoint!).Port}\"");
        bench.Check("let b = '------------------------'; let n = ffi('int mg_conn_addr_to_str(void *, char *, int, int)')(c, b, 24, 5); b.slice(0, n)", "\"127.0.0.1\"");
    }

    [TestMethod]
    public void Datagrams_go_and_come()
    {
        using UdpClient peer = new(new IPEndPoint(IPAddress.Loopback, 0));
        peer.Client.ReceiveTimeout = 30000;
        int port = ((IPEndPoint)peer.Client.LocalEndPoint!).Port;
        ScriptBench bench = new("net");
        bench.Run(Options + $"opts.addr = 'udp://127.0.0.1:{port}'; let c = Net.connect(opts);");
        Until(bench, "log.length === 1");
        bench.Run("Net.send(c, 'one');");
        IPEndPoint from = new(IPAddress.Any, 0);
        Assert.AreEqual("one", Encoding.ASCII.GetString(peer.Receive(ref from)));
        peer.Send("two"u8, from);
        Until(bench, "log.length === 2");
        bench.Run("Net.close(c);");
        Until(bench, "log.length === 3");
        bench.Check("log", "[\"connect\",\"data two\",\"close\"]");
    }

    [TestMethod]
    public void Server_of_datagrams_knows_its_peers()
    {
        ScriptBench bench = new("net");
        bench.Run(Options + "opts.addr = 'udp://0'; opts.ondata = function(c, d) { log.push(d); Net.send(c, d); Net.discard(c, d.length); }; let s = Net.serve(opts);");
        int port = PortOf(bench, "s");
        using UdpClient first = new(new IPEndPoint(IPAddress.Loopback, 0));
        using UdpClient second = new(new IPEndPoint(IPAddress.Loopback, 0));
        Assert.AreEqual("a", Exchange(bench, first, port, "a"));
        Assert.AreEqual("b", Exchange(bench, second, port, "b"));
        Assert.AreEqual("c", Exchange(bench, first, port, "c"));
        bench.Check("log", "[\"connect\",\"a\",\"connect\",\"b\",\"c\"]");
        bench.Run("Net.close(s);");
        Until(bench, "log.length === 8");
    }

    [TestMethod]
    public void Silent_peers_of_a_datagram_server_are_forgotten()
    {
        ScriptBench bench = new("net");
        bench.Run(Options + "opts.addr = 'udp://0'; opts.ondata = function(c, d) { Net.send(c, d); }; let s = Net.serve(opts);");
        int port = PortOf(bench, "s");
        using UdpClient first = new(new IPEndPoint(IPAddress.Loopback, 0));
        Exchange(bench, first, port, "a");
        bench.Kit.Platform.FakeClock.Advance((MjsHostConstants.DatagramPeerSeconds + 1) * 1000);
        using UdpClient second = new(new IPEndPoint(IPAddress.Loopback, 0));
        Exchange(bench, second, port, "b");
        Until(bench, "log.length === 3");
        bench.Check("log", "[\"connect\",\"connect\",\"close\"]");
    }

    [TestMethod]
    public void Only_so_many_connections_at_a_time()
    {
        ScriptBench bench = new("net");
        bench.Run("let count = 0; let s = Net.serve({addr: '0', onconnect: function() { count++; }, onclose: function() { count--; }});");
        int port = PortOf(bench, "s");
        TcpClient[] clients = new TcpClient[MjsHostConstants.MaxConnections + 4];
        for (int i = 0; i < clients.Length; i++)
            clients[i] = new TcpClient("127.0.0.1", port);
        Until(bench, "count === " + (MjsHostConstants.MaxConnections - 1));
        bench.Check("Net.connect({addr: '127.0.0.1:9'}) === null", "true");
        for (int i = 0; i < clients.Length; i++)
            clients[i].Close();
        Until(bench, "count === 0");
        using TcpClient next = new("127.0.0.1", port);
        Until(bench, "count === 1");
    }

    [TestMethod]
    [DataRow("Net.serve({addr: 'nonsense'}) === null")]
    [DataRow("Net.serve({addr: 'udp://x'}) === null")]
    [DataRow("Net.serve({addr: '999999'}) === null")]
    [DataRow("Net.connect({addr: ''}) === null")]
    [DataRow("Net.connect({addr: 'host'}) === null")]
    [DataRow("Net.connect({addr: 'udp://host'}) === null")]
    [DataRow("Net.connect({addr: 'host:1', ssl: true}) === null")]
    [DataRow("Net.send(null, 'x') === undefined")]
    [DataRow("Net.close(null) === undefined")]
    [DataRow("Net.ctos(null, true, true, true) === ''")]
    [DataRow("Net.STATUS_GOT_IP - Net.EVENT_GRP === 3")]
    public void What_cannot_be_done_is_no_harm(string text) => new ScriptBench("net").Check(text, "true");

    [TestMethod]
    public void Port_in_use_is_no_server()
    {
        using TcpListener listener = Listen();
        ScriptBench bench = new("net");
        bench.Check($"Net.serve({{addr: '127.0.0.1:{PortOf(listener)}'}}) === null", "true");
        Assert.IsTrue(bench.Kit.Platform.HasLogged("cannot listen on port"), bench.Log);
    }

    internal static TcpListener Listen()
    {
        TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return listener;
    }

    internal static int PortOf(TcpListener listener) => ((IPEndPoint)listener.LocalEndpoint).Port;

    internal static Socket Accept(ScriptBench bench, TcpListener listener)
    {
        Until(bench, () => listener.Pending(), "no connection");
        return listener.AcceptSocket();
    }

    internal static void Until(ScriptBench bench, string condition) => Until(bench, () => bench.Value(condition) == "true", condition);

    internal static void Until(ScriptBench bench, Func<bool> isDone, string what)
    {
        Stopwatch watch = Stopwatch.StartNew();
        while (!isDone())
        {
            Assert.IsTrue(watch.Elapsed < TimeSpan.FromSeconds(30), what + "\n" + bench.Log);
            bench.Kit.Step();
            Thread.Sleep(1);
        }
    }

    /// <summary>Receives so many bytes, or all up to the end.</summary>
    internal static string Receive(ScriptBench bench, Socket peer, int count)
    {
        byte[] data = new byte[count];
        int got = 0;
        bool isClosed = false;
        Until(bench, () => Fill(peer, data, ref got, ref isClosed), "nothing received");
        return Encoding.ASCII.GetString(data, 0, got);
    }

    private static bool Fill(Socket peer, byte[] data, ref int got, ref bool isClosed)
    {
        if (peer.Poll(0, SelectMode.SelectRead))
        {
            int count = peer.Receive(data, got, data.Length - got, SocketFlags.None);
            got += count;
            isClosed = count == 0;
        }

        return isClosed || got == data.Length;
    }

    private static string Exchange(ScriptBench bench, UdpClient peer, int port, string text)
    {
        peer.Send(Encoding.ASCII.GetBytes(text), text.Length, new IPEndPoint(IPAddress.Loopback, port));
        Until(bench, () => peer.Available > 0, "no datagram");
        IPEndPoint from = new(IPAddress.Any, 0);
        return Encoding.ASCII.GetString(peer.Receive(ref from));
    }

    private static int PortOf(ScriptBench bench, string variable) =>
        int.Parse(bench.Value($"Net.ctos({variable}, true, false, true)").Trim('"'));
}
