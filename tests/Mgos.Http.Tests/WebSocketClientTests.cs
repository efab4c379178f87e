// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;
using Mgos.TestKit;
using nanoFramework.TestFramework;

namespace Mgos.Http.Tests;

[TestClass]
public class WebSocketClientTests
{
    private const int Text = 1;
    private const int Binary = 2;
    private const int Ping = 9;
    private const int Pong = 10;

    [TestMethod]
    [DataRow("ws://h/rpc", "False h 80 /rpc h")]
    [DataRow("WS://h", "False h 80 / h")]
    [DataRow("h:81/a", "False h 81 /a h:81")]
    [DataRow("wss://h:443?x=1#f", "True h 443 /?x=1 h")]
    [DataRow("ws://u:p@10.0.0.1:8080/a/b?c=d/e", "False 10.0.0.1 8080 /a/b?c=d/e 10.0.0.1:8080")]
    public void Url_is_taken_apart(string text, string expected)
    {
        WebSocketUrl url = WebSocketUrl.Parse(text);
        Assert.AreEqual(expected, (url.IsSecure ? "True " : "False ") + url.Host + " " + url.Port.ToString() + " " + url.Target + " " + url.HostHeader);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("http://h/")]
    [DataRow("ws://")]
    [DataRow("ws://h:0/")]
    [DataRow("ws://h:65536/")]
    [DataRow("ws://h:x/")]
    [DataRow("ws://h/a b")]
    [DataRow("ws://h/\r\nX: y")]
    public void Wrong_url_is_none(string text)
    {
        Assert.IsNull(WebSocketUrl.Parse(text));
    }

    [TestMethod]
    public void User_of_the_url_goes_into_the_handshake()
    {
        Client client = new Client("ws://joe:s3cret@h/");
        Assert.IsTrue(client.Transport.OutputText.EndsWith("\r\nAuthorization: Basic am9lOnMzY3JldA==\r\n\r\n"), client.Transport.OutputText);
    }

    [TestMethod]
    public void Key_is_new_each_time()
    {
        TestDevice kit = new TestDevice(null);
        Client first = new Client("ws://h/", kit);
        Client second = new Client("ws://h/", kit);
        Assert.AreNotEqual(first.Transport.OutputText, second.Transport.OutputText);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("sec-websocket-protocol: json-rpc\r\nServer: x\r\nX-Long: 1234567890123456789012345678901234567890123456789012345678901234567890\r\n")]
    public void Answer_that_fits_opens_the_WebSocket(string headers)
    {
        Client client = new Client("ws://h/");
        client.Transport.Feed(WebSocketPeer.AnswerTo(client.Transport, headers));
        Assert.IsTrue(client.Socket.IsOpen);
        Assert.AreEqual("answer101 ", client.Listener.Log);
    }

    [TestMethod]
    public void Answer_may_come_byte_by_byte_and_with_frames_behind_it()
    {
        Client client = new Client("ws://h/");
        byte[] answer = Encoding.UTF8.GetBytes(WebSocketPeer.AnswerTo(client.Transport));
        byte[] frame = WebSocketPeer.Frame(Text, "hello");
        for (int i = 0; i < answer.Length; i++)
            client.Transport.Feed(new[] { answer[i] });
        for (int i = 0; i < frame.Length; i++)
            client.Transport.Feed(new[] { frame[i] });
        Assert.AreEqual("answer101 text:hello ", client.Listener.Log);

        client = new Client("ws://h/");
        answer = Encoding.UTF8.GetBytes(WebSocketPeer.AnswerTo(client.Transport));
        byte[] both = new byte[answer.Length + frame.Length];
        Array.Copy(answer, both, answer.Length);
        Array.Copy(frame, 0, both, answer.Length, frame.Length);
        client.Transport.Feed(both);
        Assert.AreEqual("answer101 text:hello ", client.Listener.Log);
    }

    [TestMethod]
    [DataRow("HTTP/1.1 404 Not Found\r\n\r\n", "answer404 closed1006 answer with status 404")]
    [DataRow("HTTP/1.1 200 OK\r\nUpgrade: websocket\r\n\r\n", "answer200 closed1006 answer with status 200")]
    [DataRow("junk\r\n\r\n", "closed1006 no HTTP answer")]
    [DataRow("\r\n", "closed1006 no HTTP answer")]
    [DataRow("HTTP/1.1 -92\r\n\r\n", "closed1006 no HTTP answer")]
    [DataRow("HTTP/1.1  10 \r\n\r\n", "closed1006 no HTTP answer")]
    [DataRow("HTTP/1.1 101 S\r\nConnection: Upgrade\r\n\r\n", "answer101 closed1006 answer without upgrade")]
    [DataRow("HTTP/1.1 101 S\r\nUpgrade: websocket\r\nConnection: close\r\n\r\n", "answer101 closed1006 answer without upgrade")]
    [DataRow("HTTP/1.1 101 S\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n", "answer101 closed1006 answer with a wrong accept key")]
    [DataRow("HTTP/1.1 101 S\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n", "answer101 closed1006 answer with a wrong accept key")]
    public void Answer_that_does_not_fit_is_refused(string answer, string expected)
    {
        Client client = new Client("ws://h/");
        client.Transport.Feed(answer);
        Assert.AreEqual(expected + " ", client.Listener.Log);
        Assert.IsTrue(client.Transport.IsClosed);
    }

    [TestMethod]
    [DataRow("Sec-WebSocket-Extensions: permessage-deflate\r\n", "answer with extensions")]
    [DataRow("Sec-WebSocket-Protocol: clubby.cesanta.com\r\n", "answer with another sub-protocol: clubby.cesanta.com")]
    public void Answer_with_what_was_not_asked_for_is_refused(string headers, string expected)
    {
        Client client = new Client("ws://h/");
        client.Transport.Feed(WebSocketPeer.AnswerTo(client.Transport, headers));
        Assert.AreEqual("answer101 closed1006 " + expected + " ", client.Listener.Log);
    }

    [TestMethod]
    public void Endless_answer_is_cut_off()
    {
        Client client = new Client("ws://h/");
        client.Transport.Feed("HTTP/1.1 101 S\r\nX: " + new string('x', HttpConstants.MaxHeadBytes));
        Assert.AreEqual("closed1006 answer with more than 4096 bytes of headers ", client.Listener.Log);
        Assert.IsTrue(client.Transport.IsClosed);
    }

    [TestMethod]
    public void Server_that_does_not_answer_is_given_up_after_ten_seconds()
    {
        Client client = new Client("ws://h/");
        client.Advance(9);
        Assert.AreEqual("", client.Listener.Log);
        client.Advance(2);
        Assert.AreEqual("closed1006 no answer to the handshake ", client.Listener.Log);
    }

    [TestMethod]
    public void Server_that_closes_in_the_handshake_is_told_of()
    {
        Client client = new Client("ws://h/");
        client.Transport.IsPeerClosed = true;
        client.Transport.Run();
        Assert.AreEqual("closed1006 closed by the server in the handshake ", client.Listener.Log);
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    [DataRow(5)]
    [DataRow(125)]
    [DataRow(126)]
    [DataRow(65535)]
    [DataRow(65536)]
    public void Messages_are_masked_with_new_bytes_each_time(int length)
    {
        Client client = Client.Opened();
        byte[] message = Encoding.UTF8.GetBytes(new string('a', length));
        client.Socket.SendText(message, 0, length);
        byte[] first = client.Transport.TakeBytes();
        client.Socket.SendText(message, 0, length);
        byte[] second = client.Transport.Output;
        int mask = first.Length - length - 4;
        Assert.AreEqual(0x81, (int)first[0]);
        Assert.IsTrue((first[1] & 0x80) != 0);
        Assert.IsFalse(first[mask] == second[mask] && first[mask + 1] == second[mask + 1] && first[mask + 2] == second[mask + 2] && first[mask + 3] == second[mask + 3]);
        Assert.AreEqual("1:" + new string('a', length) + " ", WebSocketPeer.TakeFrames(client.Transport));
    }

    [TestMethod]
    public void Binary_messages_go_both_ways()
    {
        Client client = Client.Opened();
        client.Socket.SendBinary(new byte[] { 65, 66, 67 }, 1, 2);
        Assert.AreEqual("2:BC ", WebSocketPeer.TakeFrames(client.Transport));
        client.Transport.Feed(WebSocketPeer.Frame(Binary, "x"));
        Assert.AreEqual("binary:x ", client.Listener.Log);
    }

    [TestMethod]
    public void Masked_frame_of_a_server_breaks_the_protocol()
    {
        Client client = Client.Opened();
        client.Transport.Feed(new byte[] { 0x81, 0x81, 0, 0, 0, 0, 65 });
        Assert.AreEqual("closed1002 the server broke the protocol ", client.Listener.Log);
        Assert.AreEqual("8:1002 ", WebSocketPeer.TakeFrames(client.Transport));
        Assert.IsFalse(client.Socket.IsOpen);
    }

    [TestMethod]
    public void Fragments_are_put_together()
    {
        Client client = Client.Opened();
        client.Transport.Feed(new byte[] { 0x01, 1, 65, 0x89, 1, 112, 0x80, 1, 66 });
        Assert.AreEqual("text:AB ", client.Listener.Log);
        Assert.AreEqual("10:p ", WebSocketPeer.TakeFrames(client.Transport));
    }

    [TestMethod]
    public void Close_of_the_server_is_answered_and_told()
    {
        Client client = Client.Opened();
        client.Transport.Feed(new byte[] { 0x88, 2, 0x03, 0xe8 });
        Assert.AreEqual("closed1000 closed by the server with code 1000 ", client.Listener.Log);
        Assert.AreEqual("8:1000 ", WebSocketPeer.TakeFrames(client.Transport));
        client.Transport.IsPeerClosed = true;
        client.Transport.Run();
        Assert.IsTrue(client.Transport.IsClosed);
    }

    [TestMethod]
    public void Close_of_the_client_tells_nobody_and_waits_two_seconds_for_the_server()
    {
        Client client = Client.Opened();
        client.Socket.Close(WebSocketCloseCode.Normal);
        Assert.AreEqual("8:1000 ", WebSocketPeer.TakeFrames(client.Transport));
        client.Transport.Feed(WebSocketPeer.Frame(Text, "late"));
        client.Advance(1);
        Assert.IsFalse(client.Transport.IsClosed);
        client.Advance(2);
        Assert.IsTrue(client.Transport.IsClosed);
        Assert.AreEqual("", client.Listener.Log);
        Assert.IsFalse(client.Socket.SendText(new byte[1], 0, 1));
    }

    [TestMethod]
    public void Dropped_client_is_gone_at_once()
    {
        Client client = Client.Opened();
        client.Socket.Drop();
        Assert.IsTrue(client.Transport.IsClosed);
        Assert.AreEqual(0, client.Transport.Output.Length);
        Assert.AreEqual("", client.Listener.Log);
    }

    [TestMethod]
    public void Silent_server_is_pinged_and_given_up_after_a_minute()
    {
        Client client = Client.Opened();
        client.Advance(4);
        Assert.AreEqual("", WebSocketPeer.TakeFrames(client.Transport));
        client.Advance(2);
        Assert.AreEqual("9: ", WebSocketPeer.TakeFrames(client.Transport));
        client.Transport.Feed(WebSocketPeer.Frame(Pong, ""));
        client.Advance(58);
        Assert.AreEqual("", client.Listener.Log);
        client.Advance(3);
        Assert.AreEqual("closed1006 the server is silent ", client.Listener.Log);
        Assert.IsTrue(client.Transport.IsClosed);
    }

    [TestMethod]
    public void Server_that_takes_nothing_is_given_up()
    {
        Client client = Client.Opened();
        client.Transport.Window = 3;
        Assert.IsTrue(client.Socket.SendText(new byte[10], 0, 10));
        Assert.AreEqual(13, client.Socket.PendingBytes);
        for (int i = 0; i < 17; i++)
        {
            client.Transport.Feed(WebSocketPeer.Frame(Pong, ""));
            client.Advance(1);
        }

        Assert.AreEqual("closed1006 the server takes nothing ", client.Listener.Log);
    }

    [TestMethod]
    public void Listener_hears_when_what_had_to_wait_has_left()
    {
        Client client = Client.Opened();
        client.Transport.Window = 3;
        client.Socket.SendText(new byte[10], 0, 10);
        Assert.AreEqual("", client.Listener.Log);
        client.Transport.Window = int.MaxValue;
        client.Transport.Run();
        Assert.AreEqual("sent ", client.Listener.Log);
        Assert.AreEqual(0, client.Socket.PendingBytes);
    }

    [TestMethod]
    public void What_waits_is_bounded()
    {
        Client client = Client.Opened();
        client.Transport.Window = 0;
        byte[] message = new byte[HttpPlatform.MaxPendingBytes];
        Assert.IsTrue(client.Socket.SendBinary(message, 0, message.Length));
        Assert.IsFalse(client.Socket.SendBinary(message, 0, message.Length));
        int waiting = client.Socket.PendingBytes;
        for (int i = 0; i < 1000; i++)
            client.Transport.Feed(WebSocketPeer.Frame(Ping, "1234567890"));
        Assert.AreEqual(waiting, client.Socket.PendingBytes);
    }

    [TestMethod]
    public void Loss_found_in_a_send_is_told_later()
    {
        Client client = Client.Opened();
        client.Transport.IsLost = true;
        Assert.IsFalse(client.Socket.SendText(new byte[1], 0, 1));
        Assert.AreEqual("", client.Listener.Log);
        client.Transport.Run();
        Assert.AreEqual("closed1006 connection lost ", client.Listener.Log);
    }

    [TestMethod]
    public void Listener_that_throws_closes_the_WebSocket()
    {
        Client client = Client.Opened();
        client.Listener.IsBroken = true;
        client.Transport.Feed(WebSocketPeer.Frame(Text, "x"));
        Assert.AreEqual("8:1011 ", WebSocketPeer.TakeFrames(client.Transport));
        Assert.IsTrue(client.Kit.Platform.HasLogged("broken listener"));
    }

    [TestMethod]
    public void Message_above_the_limit_is_refused()
    {
        Client client = Client.Opened();
        client.Transport.Feed(WebSocketPeer.Frame(Text, new string('x', 1001)));
        Assert.AreEqual("8:1009 ", WebSocketPeer.TakeFrames(client.Transport));
    }

    /// <summary>A client that has sent its handshake into memory.</summary>
    private sealed class Client
    {
        public Client(string url)
            : this(url, new TestDevice(null))
        {
        }

        public Client(string url, TestDevice kit)
        {
            Kit = kit;
            Kit.Boot();
            WebSocketClientOptions options = new WebSocketClientOptions { Protocol = "json-rpc", MaxMessageBytes = 1000 };
            Socket = new WebSocketClient(Kit.Device, WebSocketUrl.Parse(url), options, Listener);
            Socket.Start(Transport);
        }

        public TestDevice Kit { get; }

        public ClientListener Listener { get; } = new ClientListener();

        public MemoryTransport Transport { get; } = new MemoryTransport();

        public WebSocketClient Socket { get; }

        public static Client Opened()
        {
            Client client = new Client("ws://h/");
            client.Transport.Feed(WebSocketPeer.AnswerTo(client.Transport));
            client.Listener.Log = "";
            return client;
        }

        public void Advance(int seconds)
        {
            for (int i = 0; i < seconds * 4; i++)
            {
                Kit.Platform.FakeClock.Advance(250);
                Kit.Step();
            }
        }
    }

    private sealed class ClientListener : IWebSocketClientListener
    {
        public string Log { get; set; } = "";

        public bool IsBroken { get; set; }

        public void OnAnswer(int status) => Log += "answer" + status.ToString() + " ";

        public void OnMessage(byte[] data, int count, bool isText)
        {
            if (IsBroken)
                throw new ArgumentException("broken listener");
            Log += (isText ? "text:" : "binary:") + (count == 0 ? "" : Encoding.UTF8.GetString(data, 0, count)) + " ";
        }

        public void OnSent() => Log += "sent ";

        public void OnClosed(int code, string reason) => Log += "closed" + code.ToString() + " " + reason + " ";
    }
}
