// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Buffers.Binary;
using System.Text;
using Mgos.Hostile.Inputs;

namespace Mgos.Hostile.Parsers;

/// <summary>Bytes into WebSockets that are open: frames of all kinds and sizes, masked and not, split, cut.</summary>
internal sealed class WebSocketTarget : ParserTarget
{
    private const int TimeoutMilliseconds = 100_000;

    private static readonly byte[] s_echoUpgrade = Upgrade("/ws");
    private static readonly byte[] s_rpcUpgrade = Upgrade("/rpc");
    private static readonly byte[] s_goodFrame = Frame(0x81, Encoding.ASCII.GetBytes("{\"id\":7,\"method\":\"RPC.Ping\"}"), 0);

    private readonly byte[][] _texts = Corpus.Lines("rpc");
    private readonly byte[][] _seeds;
    private AttackedDevice _device = new();

    public WebSocketTarget() => _seeds = CreateSeeds();

    public override string Name => "websocket";

    public override byte[][] Seeds => _seeds;

    public override byte[][] Tokens { get; } =
    [
        [0x81, 0x80, 0, 0, 0, 0], [0x01, 0x80, 0, 0, 0, 0], [0x80, 0x80, 0, 0, 0, 0], [0x88, 0x82, 0, 0, 0, 0, 3, 232], [0x88, 0x81, 0, 0, 0, 0, 3], [0x89, 0x80, 0, 0, 0, 0], [0x8a, 0x80, 0, 0, 0, 0],
        [0x81, 0xff, 255, 255, 255, 255, 255, 255, 255, 255], [0x82, 0xff, 0, 0, 0, 0, 255, 255, 255, 255], [0x81, 0xfe, 255, 255], [0xf1], [0x83], [0x0f], [0x81, 0x05], [0x89, 0xfe, 0, 126],
    ];

    public override void Generate(HostileRandom random, InputBuffer input)
    {
        for (int i = random.Next(8); i >= 0; i--)
        {
            if (random.OneIn(4))
                input.Add(random.Pick(Tokens));
            else
                input.Add(Frame(random.OneIn(2) ? 0x81 : random.Next(256), random.Pick(_texts), (uint)random.NextUInt64()));
        }

        if (random.OneIn(3000))
            input.Add(Frame(0x01, new byte[500_000], 1));
    }

    public override void Feed(byte[] input, HostileRandom random)
    {
        MemoryPipe pipe = Open(random.OneIn(2) ? s_echoUpgrade : s_rpcUpgrade);
        if (random.OneIn(8))
            pipe.Window = random.Next(300);
        int limit = random.OneIn(2) ? input.Length : 1 + random.Next(40);
        for (int start = 0; start < input.Length && !pipe.IsClosed;)
        {
            int end = Math.Min(input.Length, start + 1 + random.Next(limit));
            pipe.Feed(input, start, end);
            start = end;
        }

        CheckOutput(pipe);
        if (random.OneIn(2))
            pipe.IsLost = true;
        else
            pipe.IsPeerClosed = true;
        Close(pipe);
        HostileFailure.Unless(_device.Server.ConnectionCount == 0, "connection is left over");
        HostileFailure.Unless(!EchoListener.HasFailed, "a WebSocket was closed twice");
    }

    public override void CheckHealth()
    {
        if (!_device.Restore())
            _device = new AttackedDevice();
        MemoryPipe pipe = Open(s_rpcUpgrade);
        pipe.Feed(s_goodFrame, 0, s_goodFrame.Length);
        HostileFailure.Unless(pipe.Output.EndsWith("\"channel_info\":\"192.168.4.2:51234\"}}"u8), "wrong answer: " + Encoding.Latin1.GetString(pipe.Output));
        pipe.IsLost = true;
        Close(pipe);
        HostileFailure.Unless(_device.Router.GetChannels().Length == 1, "channels are left over");
        _device.CheckCalls();
    }

    private static byte[] Upgrade(string path) => Encoding.ASCII.GetBytes(
        "GET " + path + " HTTP/1.1\r\nHost: d\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n");

    private static byte[] Frame(int head, byte[] payload, uint mask)
    {
        InputBuffer frame = new();
        frame.Add((byte)head);
        Span<byte> number = stackalloc byte[8];
        int sizeBytes = payload.Length < 126 ? 0 : payload.Length < 65536 ? 2 : 8;
        frame.Add((byte)(0x80 | (sizeBytes == 0 ? payload.Length : sizeBytes == 2 ? 126 : 127)));
        BinaryPrimitives.WriteInt64BigEndian(number, payload.Length);
        frame.Add(number[(8 - sizeBytes)..]);
        BinaryPrimitives.WriteUInt32BigEndian(number, mask);
        frame.Add(number[..4]);
        for (int i = 0; i < payload.Length; i++)
            frame.Add((byte)(payload[i] ^ number[i & 3]));
        return frame.ToArray();
    }

    // Every frame of a server is whole, not masked, of a known kind.
    private static void CheckOutput(MemoryPipe pipe)
    {
        ReadOnlySpan<byte> rest = pipe.Output;
        while (rest.Length >= 2)
        {
            int opcode = rest[0];
            HostileFailure.Unless(opcode is 0x81 or 0x82 or 0x88 or 0x89 or 0x8a && rest[1] < 127, $"sends a strange frame: {opcode:x2} {rest[1]:x2}");
            int start = rest[1] < 126 ? 2 : 4;
            if (rest.Length < start)
                return;
            int length = rest[1] < 126 ? rest[1] : (rest[2] << 8) | rest[3];
            if (rest.Length < start + length)
                return;
            rest = rest[(start + length)..];
        }
    }

    private byte[][] CreateSeeds()
    {
        byte[][] seeds = new byte[_texts.Length + Tokens.Length][];
        for (int i = 0; i < _texts.Length; i++)
            seeds[i] = Frame(i % 7 == 0 ? 0x82 : 0x81, _texts[i], 0x12345678);
        Tokens.CopyTo(seeds, _texts.Length);
        return seeds;
    }

    private MemoryPipe Open(byte[] upgrade)
    {
        MemoryPipe pipe = new(_device.Step);
        _device.Server.AddConnection(pipe);
        pipe.Feed(upgrade, 0, upgrade.Length);
        HostileFailure.Unless(pipe.Output.StartsWith("HTTP/1.1 101 "u8), "no upgrade: " + Encoding.Latin1.GetString(pipe.Output));
        pipe.ForgetOutput();
        return pipe;
    }

    private void Close(MemoryPipe pipe)
    {
        pipe.Run();
        for (int i = 0; i < 3 && !pipe.IsClosed; i++)
        {
            _device.Platform.FakeClock.Advance(TimeoutMilliseconds);
            _device.Step();
            pipe.Run();
        }

        _device.Step();
    }
}
