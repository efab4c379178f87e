// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Security.Cryptography;
using System.Text;
using Mgos.Hostile.Inputs;
using Mgos.Http;

namespace Mgos.Hostile.Parsers;

/// <summary>Bytes of a server into WebSockets that the device opens: the answer to the handshake, then frames; whole and in pieces.</summary>
internal sealed class WebSocketClientTarget : ParserTarget
{
    private const int MaxMessageBytes = 1000;
    private const int TimeoutMilliseconds = 100_000;
    private const string AcceptMark = "ACCEPT";
    private const string Magic = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private static readonly byte[] s_accepted = Encoding.ASCII.GetBytes("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ACCEPT\r\n\r\n");
    private static readonly byte[] s_goodFrame = [0x81, 2, (byte)'h', (byte)'i'];

    private static readonly byte[][] s_answers = Mutator.Bytes(
        "HTTP/1.1 101 X\r\nupgrade: WebSocket\r\nconnection: keep-alive, Upgrade\r\nsec-websocket-accept:ACCEPT\r\n\r\n",
        "HTTP/1.1 101 X\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ACCEPT\r\nSec-WebSocket-Protocol: a\r\nSec-WebSocket-Extensions: permessage-deflate\r\n\r\n",
        "HTTP/1.0 401 No\r\nWWW-Authenticate: Basic\r\n\r\nno", "HTTP/1.1 999999999999 \r\n\r\n", "HTTP/1.1\r\n\r\n", "\r\n\r\n", "SSH-2.0-x\r\n");

    private static readonly byte[][] s_frames =
    [
        [0x81, 0], [0x01, 1, 65], [0x80, 1, 66], [0x82, 3, 0, 255, 7], [0x89, 0], [0x89, 125], [0x8a, 0], [0x88, 0], [0x88, 2, 3, 232], [0x88, 1, 3], [0x81, 126, 3, 232], [0x81, 126, 255, 255],
        [0x81, 127, 255, 255, 255, 255, 255, 255, 255, 255], [0x82, 127, 0, 0, 0, 0, 255, 255, 255, 255], [0x81, 0x80, 0, 0, 0, 0], [0xf1], [0x83], [0x0f], [0x89, 126, 0, 126], [0x81, 1, 0xff], [0x81, 127, 0, 0, 0, 0, 0, 0, 0, 1, 65],
    ];

    private readonly AttackedDevice _device = new();

    public override string Name => "websocket-client";

    public override byte[][] Seeds { get; } = [s_accepted, .. s_answers, .. s_frames];

    public override byte[][] Tokens { get; } = [.. s_frames, .. Mutator.Bytes("ACCEPT", "HTTP/1.1 101 ", "\r\n", "\r\n\r\n", ":", ",", "Upgrade", "websocket", "Sec-WebSocket-Accept: ", "Connection: ")];

    public override void Generate(HostileRandom random, InputBuffer input)
    {
        input.Add(random.OneIn(4) ? random.Pick(s_answers) : s_accepted);
        for (int i = random.Next(10); i > 0; i--)
            input.Add(random.Pick(s_frames));
        if (random.OneIn(3000))
            input.AddRepeated(random.Pick(Tokens), 100_000);
    }

    public override void Feed(byte[] input, HostileRandom random)
    {
        ClientListener listener = new(MaxMessageBytes, random.Next(4));
        MemoryPipe pipe = new(_device.Step);
        WebSocketClient client = Start(pipe, listener);
        byte[] accept = Accept(pipe);
        if (random.OneIn(8))
            pipe.Window = random.Next(300);
        if (random.OneIn(2))
            FeedPieces(pipe, Replaced(s_accepted, accept), random);
        FeedPieces(pipe, Replaced(input, accept), random);
        pipe.IsLost = random.OneIn(2);
        pipe.IsPeerClosed = random.OneIn(2);
        Finish(pipe);
        HostileFailure.Unless(pipe.IsClosed && !client.IsOpen, "the connection is left over");
        HostileFailure.Unless(listener.HasLeft || listener.ClosedCount == 1, $"the listener was told {listener.ClosedCount} times that it is over");
    }

    public override void CheckHealth()
    {
        ClientListener listener = new(MaxMessageBytes, ClientListener.Echoes);
        MemoryPipe pipe = new(_device.Step);
        WebSocketClient client = Start(pipe, listener);
        byte[] answer = Replaced(s_accepted, Accept(pipe));
        pipe.ForgetOutput();
        pipe.Feed(answer, 0, answer.Length);
        pipe.Feed(s_goodFrame, 0, s_goodFrame.Length);
        HostileFailure.Unless(client.IsOpen && pipe.OutputCount == 8 && pipe.Output[0] == 0x81 && pipe.Output[1] == 0x82, "no echo: " + Convert.ToHexString(pipe.Output));
        client.Drop();
        _device.CheckCalls();
    }

    private static byte[] Accept(MemoryPipe pipe)
    {
        string request = Encoding.ASCII.GetString(pipe.Output);
        int start = request.IndexOf("Sec-WebSocket-Key: ", StringComparison.Ordinal) + 19;
        string key = request[start..request.IndexOf('\r', start)];
        return Encoding.ASCII.GetBytes(Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(key + Magic))));
    }

    private static byte[] Replaced(byte[] input, byte[] accept)
    {
        int at = input.AsSpan().IndexOf(Encoding.ASCII.GetBytes(AcceptMark));
        return at < 0 ? input : [.. input.AsSpan(0, at), .. accept, .. input.AsSpan(at + AcceptMark.Length)];
    }

    private static void FeedPieces(MemoryPipe pipe, byte[] input, HostileRandom random)
    {
        int limit = random.OneIn(2) ? input.Length : 1 + random.Next(60);
        for (int start = 0; start < input.Length && !pipe.IsClosed;)
        {
            int end = Math.Min(input.Length, start + 1 + random.Next(limit));
            pipe.Feed(input, start, end);
            start = end;
        }
    }

    private WebSocketClient Start(MemoryPipe pipe, ClientListener listener)
    {
        WebSocketClient client = new(_device.Device, WebSocketUrl.Parse("ws://server/rpc"), new WebSocketClientOptions { MaxMessageBytes = MaxMessageBytes }, listener);
        listener.Client = client;
        client.Start(pipe);
        pipe.Run();
        return client;
    }

    private void Finish(MemoryPipe pipe)
    {
        pipe.Run();
        for (int i = 0; i < 5 && !pipe.IsClosed; i++)
        {
            _device.Platform.FakeClock.Advance(TimeoutMilliseconds);
            _device.Step();
            pipe.Run();
        }
    }
}
