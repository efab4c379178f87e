// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Security.Cryptography;
using System.Text;

namespace Mgos.Client.Tests.Liars;

/// <summary>A WebSocket server.</summary>
internal sealed class WebSocketLiar(Lie lie) : TcpLiar(lie)
{
    internal override string Port => $"ws://{Address}/rpc";

    protected override async Task RunAsync(Stream stream)
    {
        string request = await ReadToAsync(stream, "\r\n\r\n");
        string key = request.Split("Sec-WebSocket-Key: ")[1].Split("\r\n")[0];
        string accept = Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")));
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: {accept}\r\n\r\n"), Ending);
        await stream.ReadExactlyAsync(new byte[8], Ending);
        await AnswerAsync(stream, [0x81, (byte)Frame.Length, .. Frame], [0x81, 127, 0, 0, 1, 0, 0, 0, 0, 0]);
    }
}
