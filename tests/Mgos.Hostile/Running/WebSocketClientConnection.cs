// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net.WebSockets;
using System.Text;

namespace Mgos.Hostile.Running;

/// <summary>A good WebSocket client.</summary>
internal sealed class WebSocketClientConnection : IGoodConnection
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly ClientWebSocket _socket = new();
    private readonly byte[] _buffer = new byte[64 * 1024];

    internal WebSocketClientConnection(int port)
    {
        using CancellationTokenSource limit = new(s_patience);
        _socket.ConnectAsync(new Uri($"ws://127.0.0.1:{port}/rpc"), limit.Token).GetAwaiter().GetResult();
    }

    public string Name => "WebSocket";

    public string Exchange(string frame)
    {
        using CancellationTokenSource limit = new(s_patience);
        _socket.SendAsync(Encoding.UTF8.GetBytes(frame), WebSocketMessageType.Text, true, limit.Token).GetAwaiter().GetResult();
        int count = 0;
        while (true)
        {
            WebSocketReceiveResult result = _socket.ReceiveAsync(new ArraySegment<byte>(_buffer, count, _buffer.Length - count), limit.Token).GetAwaiter().GetResult();
            HostileFailure.Unless(result.MessageType == WebSocketMessageType.Text, "the device has closed the WebSocket of a good client");
            count += result.Count;
            if (result.EndOfMessage)
                return Encoding.UTF8.GetString(_buffer, 0, count);
        }
    }

    public void Dispose() => _socket.Dispose();
}
