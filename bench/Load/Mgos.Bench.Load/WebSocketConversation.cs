// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Buffers.Binary;
using System.Text;

namespace Mgos.Bench.Load;

/// <summary>RPC frames in WebSocket messages.</summary>
internal sealed class WebSocketConversation : IConversation
{
    private const int ShortLimit = 126;

    public WebSocketConversation(string frame)
    {
        byte[] payload = Encoding.ASCII.GetBytes(frame);
        byte[] header = payload.Length < ShortLimit
            ? [0x81, (byte)(0x80 | payload.Length), 0, 0, 0, 0]
            : [0x81, 0x80 | ShortLimit, (byte)(payload.Length >> 8), (byte)payload.Length, 0, 0, 0, 0];
        Request = [.. header, .. payload];
    }

    public byte[] Greeting { get; } = Encoding.ASCII.GetBytes(
        "GET /rpc HTTP/1.1\r\nHost: device\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");

    public byte[] Request { get; }

    public int AnswerLength(ReadOnlySpan<byte> received)
    {
        if (received.Length < 4)
            return 0;
        int total = received[1] < ShortLimit ? 2 + received[1] : 4 + BinaryPrimitives.ReadUInt16BigEndian(received[2..]);
        return received.Length >= total ? total : 0;
    }
}
