// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Http.Tests;
using nanoFramework.TestFramework;

namespace Mgos.Rpc.Http.Tests;

[TestClass]
public class WebSocketRpcTests
{
    private const int Text = 1;
    private const int Binary = 2;

    [TestMethod]
    public void Upgrade_is_answered_as_mos_expects()
    {
        Assert.AreEqual(
            "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n"
            + "Sec-WebSocket-Protocol: clubby.cesanta.com\r\n\r\n",
            new RpcTestServer().Exchange(RpcTestServer.UpgradeRequest("/rpc")));
    }

    [DataRow(Text)]
    [DataRow(Binary)]
    [TestMethod]
    public void Frame_is_answered_with_one_text_message(int opcode)
    {
        MemoryTransport transport = new RpcTestServer().Upgrade();
        transport.Feed(RpcTestServer.ClientFrame(opcode, "{\"src\":\"mos\",\"id\":7,\"method\":\"Echo\"}\n"));
        CheckText(transport, "{\"id\":7,\"src\":\"d1\",\"dst\":\"mos\",\"result\":null}");
    }

    [TestMethod]
    public void Channel_lives_as_long_as_the_socket()
    {
        RpcTestServer server = new RpcTestServer();
        MemoryTransport transport = server.Upgrade();
        Assert.AreEqual(1, server.Router.GetChannels().Length);
        Assert.AreEqual("WS_in", server.Router.GetChannels()[0].Type);
        Assert.AreEqual("192.168.4.2:51234", server.Router.GetChannels()[0].Info);
        Assert.IsTrue(server.Router.GetChannels()[0].IsBroadcastEnabled);
        transport.IsPeerClosed = true;
        transport.Run();
        Assert.AreEqual(0, server.Router.GetChannels().Length);
    }

    [TestMethod]
    public void Bad_frame_drops_the_connection()
    {
        RpcTestServer server = new RpcTestServer();
        MemoryTransport transport = server.Upgrade();
        transport.Feed(RpcTestServer.ClientFrame(Text, "junk"));
        Assert.IsTrue(transport.IsClosed);
        Assert.AreEqual(0, transport.Output.Length);
        Assert.AreEqual(0, server.Router.GetChannels().Length);
    }

    [TestMethod]
    public void Message_above_the_limit_is_closed_with_1009()
    {
        MemoryTransport transport = new RpcTestServer(new HttpRpcOptions { MaxFrameBytes = 100 }).Upgrade();
        transport.Feed(RpcTestServer.ClientFrame(Text, new string('x', 101)));
        byte[] close = transport.TakeBytes();
        Assert.AreEqual(4, close.Length);
        Assert.AreEqual(0x88, (int)close[0]);
        Assert.AreEqual(1009, (close[2] << 8) | close[3]);
    }

    [TestMethod]
    public void Device_can_call_the_client()
    {
        RpcTestServer server = new RpcTestServer();
        MemoryTransport transport = server.Upgrade();
        transport.Feed(RpcTestServer.ClientFrame(Text, "{\"src\":\"peer\",\"method\":\"Echo\"}"));
        Assert.AreEqual(0, transport.Output.Length);
        Assert.IsTrue(server.Router.Notify("peer", "Their.Method", "{\"x\":1}", null));
        CheckText(transport, "{\"src\":\"d1\",\"dst\":\"peer\",\"method\":\"Their.Method\",\"params\":{\"x\":1}}");
    }

    [TestMethod]
    public void Answers_wait_for_a_slow_client_and_arrive_in_order()
    {
        RpcTestServer server = new RpcTestServer();
        MemoryTransport transport = server.Upgrade();
        transport.Window = 10;
        byte[] first = RpcTestServer.ClientFrame(Text, "{\"id\":1,\"method\":\"Echo\"}");
        byte[] second = RpcTestServer.ClientFrame(Text, "{\"id\":2,\"method\":\"Echo\"}");
        byte[] both = new byte[first.Length + second.Length];
        first.CopyTo(both, 0);
        second.CopyTo(both, first.Length);
        transport.Feed(both);
        Assert.AreEqual(10, transport.Output.Length);
        transport.Window = int.MaxValue;
        transport.Run();
        server.Kit.Step();
        transport.Run();
        string sent = transport.OutputText;
        int one = sent.IndexOf("{\"id\":1,");
        Assert.IsTrue(one > 0 && sent.IndexOf("{\"id\":2,") > one, sent);
    }

    [TestMethod]
    public void Upgrade_is_refused_with_503_when_switched_off()
    {
        string answer = new RpcTestServer(new HttpRpcOptions { IsWebSocketEnabled = false }).Exchange(RpcTestServer.UpgradeRequest("/rpc"));
        Assert.IsTrue(answer.IndexOf("HTTP/1.1 503 ") == 0 && answer.EndsWith("\r\n\r\nWS is disabled"), answer);
    }

    [TestMethod]
    public void Closed_channel_says_goodbye()
    {
        RpcTestServer server = new RpcTestServer();
        MemoryTransport transport = server.Upgrade();
        server.Router.GetChannels()[0].Close();
        byte[] close = transport.TakeBytes();
        Assert.AreEqual(0x88, (int)close[0]);
        Assert.AreEqual(1001, (close[2] << 8) | close[3]);
    }

    private static void CheckText(MemoryTransport transport, string expected)
    {
        byte[] message = transport.TakeBytes();
        Assert.IsTrue(message.Length == expected.Length + 2, message.Length.ToString());
        Assert.AreEqual(0x81, (int)message[0]);
        Assert.AreEqual(expected.Length, (int)message[1]);
        Assert.AreEqual(expected, Encoding.UTF8.GetString(message, 2, message.Length - 2));
    }
}
