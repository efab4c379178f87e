// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using nanoFramework.TestFramework;

namespace Mgos.Http.Tests;

[TestClass]
public class WebSocketConnectionTests
{
    private const int Continuation = 0;
    private const int Text = 1;
    private const int Binary = 2;
    private const int Close = 8;
    private const int Ping = 9;
    private const int Pong = 10;
    private const int Final = 0x80;

    [TestMethod]
    public void Client_that_does_not_read_the_answer_to_its_upgrade_is_dropped()
    {
        TestServer server = new TestServer();
        MemoryTransport transport = server.Connect();
        transport.Window = 10;
        transport.Feed("GET /ws HTTP/1.1\r\nHost: d\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n");
        Assert.AreEqual("open", server.Listener.Log);
        server.Kit.Platform.FakeClock.Advance(HttpConstants.SendTimeoutMilliseconds + HttpConstants.CheckIntervalMilliseconds);
        server.Kit.Step();
        Assert.IsTrue(transport.IsClosed);
        Assert.AreEqual(0, server.Server.ConnectionCount);
    }

    [TestMethod]
    public void Messages_reach_the_listener()
    {
        TestServer server = new TestServer();
        MemoryTransport transport = Upgrade(server, "/ws");
        transport.Feed(Frame(Final | Text, "hello"));
        transport.Feed(Frame(Final | Binary, "data"));
        transport.Feed(Frame(Final | Text, ""));
        Assert.AreEqual("open text:hello binary:data text:", server.Listener.Log);
    }

    [TestMethod]
    public void Fragments_are_put_together_around_control_frames()
    {
        TestServer server = new TestServer();
        MemoryTransport transport = Upgrade(server, "/ws");
        transport.Feed(Frame(Text, "one "));
        transport.Feed(Frame(Final | Ping, "p"));
        transport.Feed(Frame(Continuation, "two "));
        transport.Feed(Frame(Final | Continuation, "three"));
        Assert.AreEqual("open text:one two three", server.Listener.Log);
        Assert.AreEqual(3, transport.Output.Length);
        Assert.AreEqual(Final | Pong, (int)transport.Output[0]);
    }

    [TestMethod]
    public void Long_message_is_sent_in_one_frame_with_the_shortest_length()
    {
        TestServer server = new TestServer();
        MemoryTransport transport = Upgrade(server, "/ws");
        server.Listener.Socket.SendBinary(new byte[126], 0, 126);
        byte[] frame = transport.TakeBytes();
        Assert.AreEqual(126 + 4, frame.Length);
        Assert.AreEqual(Final | Binary, (int)frame[0]);
        Assert.AreEqual(126, (int)frame[1]);
        Assert.AreEqual(126, (frame[2] << 8) | frame[3]);
        server.Listener.Socket.SendText(new byte[70000], 0, 70000);
        frame = transport.TakeBytes();
        Assert.AreEqual(70000 + 10, frame.Length);
        Assert.AreEqual(127, (int)frame[1]);
        Assert.AreEqual(70000, (frame[7] << 16) | (frame[8] << 8) | frame[9]);
    }

    [TestMethod]
    public void Echo_of_many_messages_in_one_packet_comes_back_in_order()
    {
        TestServer server = new TestServer();
        MemoryTransport transport = Upgrade(server, "/ws?echo");
        ByteWriter packet = new ByteWriter(100);
        for (int i = 0; i < 50; i++)
        {
            byte[] frame = Frame(Final | Text, "m" + i.ToString());
            packet.Bytes(frame, 0, frame.Length);
        }

        transport.Feed(packet.ToArray());
        int position = -1;
        string sent = transport.OutputText;
        for (int i = 0; i < 50; i++)
        {
            int next = sent.IndexOf("m" + i.ToString(), position + 1);
            Assert.IsTrue(next > position, i.ToString());
            position = next;
        }
    }

    [TestMethod]
    public void Close_of_the_client_is_answered_and_told()
    {
        TestServer server = new TestServer();
        MemoryTransport transport = Upgrade(server, "/ws");
        transport.Feed(CloseFrame(1001));
        CheckClose(transport, 1001);
        Assert.IsTrue(transport.IsClosed);
        Assert.AreEqual("open closed:1001", server.Listener.Log);
    }

    [TestMethod]
    public void Close_without_a_code_is_answered_without_a_code()
    {
        TestServer server = new TestServer();
        MemoryTransport transport = Upgrade(server, "/ws");
        transport.Feed(Frame(Final | Close, ""));
        Assert.AreEqual(2, transport.Output.Length);
        Assert.AreEqual("open closed:1005", server.Listener.Log);
    }

    [TestMethod]
    public void Nothing_after_a_close_is_looked_at()
    {
        TestServer server = new TestServer();
        MemoryTransport transport = Upgrade(server, "/ws");
        ByteWriter packet = new ByteWriter(50);
        packet.Bytes(CloseFrame(1000), 0, 8);
        packet.Bytes(Frame(Final | Text, "late"), 0, 10);
        transport.Feed(packet.ToArray());
        Assert.AreEqual("open closed:1000", server.Listener.Log);
    }

    [TestMethod]
    public void Close_of_the_server_waits_for_the_answer()
    {
        TestServer server = new TestServer();
        MemoryTransport transport = Upgrade(server, "/ws");
        server.Listener.Socket.Close(WebSocketCloseCode.GoingAway);
        CheckClose(transport, 1001);
        Assert.IsFalse(transport.IsClosed);
        Assert.IsFalse(server.Listener.Socket.IsOpen);
        Assert.IsFalse(server.Listener.Socket.SendText(new byte[1], 0, 1));
        transport.Feed(Frame(Final | Text, "ignored"));
        transport.Feed(CloseFrame(1001));
        Assert.IsTrue(transport.IsClosed);
        Assert.AreEqual("open closed:1001", server.Listener.Log);
    }

    [TestMethod]
    public void Close_that_is_not_answered_ends_all_the_same()
    {
        TestServer server = new TestServer();
        MemoryTransport transport = Upgrade(server, "/ws");
        server.Listener.Socket.Close(WebSocketCloseCode.Normal);
        server.Kit.AdvanceMilliseconds(HttpConstants.CloseTimeoutMilliseconds + HttpConstants.CheckIntervalMilliseconds + 1);
        Assert.IsTrue(transport.IsClosed);
        Assert.AreEqual("open closed:1006", server.Listener.Log);
    }

    [DataRow(0x41, 0x80, 1002)]
    [DataRow(0xC1, 0x80, 1002)]
    [DataRow(0x83, 0x80, 1002)]
    [DataRow(0x8B, 0x80, 1002)]
    [DataRow(0x80, 0x80, 1002)]
    [DataRow(0x81, 0x00, 1002)]
    [DataRow(0x09, 0x80, 1002)]
    [DataRow(0x89, 0xFE, 1002)]
    [TestMethod]
    public void Violation_of_the_protocol_is_closed_with_its_code(int first, int second, int code)
    {
        TestServer server = new TestServer();
        MemoryTransport transport = Upgrade(server, "/ws");
        transport.Feed(new byte[] { (byte)first, (byte)second });
        CheckClose(transport, code);
        Assert.IsTrue(transport.IsSendingClosed);
        Assert.AreEqual("open", server.Listener.Log);
        transport.IsPeerClosed = true;
        transport.Run();
        Assert.AreEqual("open closed:" + code.ToString(), server.Listener.Log);
    }

    [TestMethod]
    public void Message_inside_a_message_is_closed_with_1002()
    {
        MemoryTransport transport = Upgrade(new TestServer(), "/ws");
        transport.Feed(Frame(Text, "one"));
        transport.Feed(Frame(Final | Text, "two"));
        CheckClose(transport, 1002);
    }

    [DataRow(999)]
    [DataRow(1004)]
    [DataRow(1005)]
    [DataRow(1006)]
    [DataRow(1015)]
    [DataRow(2999)]
    [DataRow(5000)]
    [TestMethod]
    public void Close_code_that_may_not_be_sent_is_a_violation(int code)
    {
        MemoryTransport transport = Upgrade(new TestServer(), "/ws");
        transport.Feed(CloseFrame(code));
        CheckClose(transport, 1002);
    }

    [TestMethod]
    public void Fragments_above_the_limit_are_closed_with_1009()
    {
        TestServer server = new TestServer();
        MemoryTransport transport = Upgrade(server, "/ws");
        transport.Feed(Frame(Text, new string('x', 600)));
        transport.Feed(Frame(Final | Continuation, new string('x', 401)));
        CheckClose(transport, 1009);
        Assert.AreEqual("open", server.Listener.Log);
    }

    [TestMethod]
    public void Message_at_the_limit_is_taken()
    {
        TestServer server = new TestServer();
        Upgrade(server, "/ws").Feed(Frame(Final | Text, new string('x', 1000)));
        Assert.AreEqual("open text:" + new string('x', 1000), server.Listener.Log);
    }

    [TestMethod]
    public void Ping_is_sent_after_silence()
    {
        TestServer server = new TestServer();
        MemoryTransport transport = Upgrade(server, "/ws");
        server.Kit.AdvanceMilliseconds(HttpConstants.PingAfterMilliseconds - HttpConstants.CheckIntervalMilliseconds);
        Assert.AreEqual(0, transport.Output.Length);
        server.Kit.AdvanceMilliseconds(2 * HttpConstants.CheckIntervalMilliseconds);
        byte[] ping = transport.TakeBytes();
        Assert.AreEqual(2, ping.Length);
        Assert.AreEqual(Final | Ping, (int)ping[0]);
        Assert.AreEqual(0, (int)ping[1]);
    }

    [TestMethod]
    public void Client_that_talks_is_not_pinged()
    {
        TestServer server = new TestServer();
        MemoryTransport transport = Upgrade(server, "/ws");
        for (int i = 0; i < 4; i++)
        {
            server.Kit.AdvanceMilliseconds(HttpConstants.PingAfterMilliseconds - HttpConstants.CheckIntervalMilliseconds);
            transport.Feed(Frame(Final | Text, "x"));
        }

        Assert.AreEqual(0, transport.Output.Length);
    }

    [TestMethod]
    public void Silent_client_is_dropped()
    {
        TestServer server = new TestServer();
        MemoryTransport transport = Upgrade(server, "/ws");
        server.Kit.Platform.FakeClock.Advance(HttpConstants.SilentWebSocketTimeoutMilliseconds + 1);
        server.Kit.Step();
        Assert.IsTrue(transport.IsClosed);
        Assert.AreEqual("open closed:1006", server.Listener.Log);
    }

    [TestMethod]
    public void Slow_client_makes_the_sender_wait_and_is_told()
    {
        TestServer server = new TestServer();
        MemoryTransport transport = Upgrade(server, "/ws");
        WebSocketConnection socket = server.Listener.Socket;
        transport.Window = 10;
        Assert.IsTrue(socket.SendBinary(new byte[HttpPlatform.MaxPendingBytes + 100], 0, HttpPlatform.MaxPendingBytes + 100));
        Assert.IsTrue(socket.PendingBytes > HttpPlatform.MaxPendingBytes);
        Assert.IsFalse(socket.SendBinary(new byte[1], 0, 1));
        Assert.IsFalse(transport.IsArmedForReading);
        transport.Window = int.MaxValue;
        transport.Run();
        Assert.AreEqual("open", server.Listener.Log);
        server.Kit.Step();
        Assert.AreEqual("open sent", server.Listener.Log);
        Assert.AreEqual(0, socket.PendingBytes);
        Assert.IsTrue(socket.SendBinary(new byte[1], 0, 1));
    }

    [TestMethod]
    public void Client_that_does_not_read_is_dropped()
    {
        TestServer server = new TestServer();
        MemoryTransport transport = Upgrade(server, "/ws");
        transport.Window = 3;
        server.Listener.Socket.SendText(new byte[100], 0, 100);
        server.Kit.AdvanceMilliseconds(HttpConstants.SendTimeoutMilliseconds + 2 * HttpConstants.CheckIntervalMilliseconds);
        Assert.IsTrue(transport.IsClosed);
        Assert.AreEqual("open closed:1006", server.Listener.Log);
    }

    [TestMethod]
    public void Client_that_reads_slowly_is_kept()
    {
        TestServer server = new TestServer();
        MemoryTransport transport = Upgrade(server, "/ws");
        transport.Window = 1;
        server.Listener.Socket.SendText(new byte[10], 0, 10);
        for (int i = 0; i < 5; i++)
        {
            server.Kit.AdvanceMilliseconds(HttpConstants.SendTimeoutMilliseconds - 2 * HttpConstants.CheckIntervalMilliseconds);
            transport.Window = 1;
            transport.Run();
        }

        Assert.IsFalse(transport.IsClosed);
    }

    [TestMethod]
    public void Lost_connection_is_told_outside_of_the_send()
    {
        TestServer server = new TestServer();
        MemoryTransport transport = Upgrade(server, "/ws");
        transport.IsLost = true;
        Assert.IsFalse(server.Listener.Socket.SendText(new byte[1], 0, 1));
        Assert.AreEqual("open", server.Listener.Log);
        server.Kit.Step();
        Assert.AreEqual("open closed:1006", server.Listener.Log);
    }

    [TestMethod]
    public void End_of_the_server_is_told_with_1001()
    {
        TestServer server = new TestServer();
        MemoryTransport transport = Upgrade(server, "/ws");
        server.Server.Dispose();
        CheckClose(transport, 1001);
        Assert.IsTrue(transport.IsClosed);
        Assert.AreEqual("open closed:1006", server.Listener.Log);
    }

    [TestMethod]
    public void Dropped_socket_is_gone_at_once()
    {
        TestServer server = new TestServer();
        MemoryTransport transport = Upgrade(server, "/ws");
        server.Listener.Socket.Drop();
        Assert.IsTrue(transport.IsClosed);
        Assert.AreEqual(0, transport.Output.Length);
        Assert.AreEqual("open closed:1006", server.Listener.Log);
    }

    [TestMethod]
    public void Pings_of_a_client_that_does_not_read_do_not_pile_up()
    {
        TestServer server = new TestServer();
        MemoryTransport transport = Upgrade(server, "/ws");
        transport.Window = 0;
        for (int i = 0; i < 1000; i++)
            transport.Feed(Frame(Final | Ping, "0123456789"));
        Assert.IsTrue(server.Listener.Socket.PendingBytes <= HttpPlatform.InputBytes, server.Listener.Socket.PendingBytes.ToString());
    }

    internal static byte[] Frame(int first, string text)
    {
        byte[] payload = Encoding.UTF8.GetBytes(text);
        return Frame(first, payload);
    }

    private static byte[] Frame(int first, byte[] payload)
    {
        byte[] mask = { 0x12, 0x34, 0x56, 0x78 };
        ByteWriter writer = new ByteWriter(payload.Length + 14);
        writer.Byte(first);
        writer.Byte(0x80 | (payload.Length < 126 ? payload.Length : 126));
        if (payload.Length >= 126)
        {
            writer.Byte(payload.Length >> 8);
            writer.Byte(payload.Length);
        }

        writer.Bytes(mask, 0, 4);
        for (int i = 0; i < payload.Length; i++)
            writer.Byte(payload[i] ^ mask[i & 3]);
        return writer.ToArray();
    }

    private static byte[] CloseFrame(int code) => Frame(Final | Close, new byte[] { (byte)(code >> 8), (byte)code });

    private static MemoryTransport Upgrade(TestServer server, string path)
    {
        MemoryTransport transport = server.Connect();
        transport.Feed("GET " + path + " HTTP/1.1\r\nHost: d\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n");
        Assert.IsTrue(transport.TakeText().IndexOf("HTTP/1.1 101 ") == 0);
        return transport;
    }

    private static void CheckClose(MemoryTransport transport, int code)
    {
        byte[] frame = transport.TakeBytes();
        Assert.AreEqual(4, frame.Length);
        Assert.AreEqual(Final | Close, (int)frame[0]);
        Assert.AreEqual(2, (int)frame[1]);
        Assert.AreEqual(code, (frame[2] << 8) | frame[3]);
    }
}
