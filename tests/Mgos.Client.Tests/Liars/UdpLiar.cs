// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net;
using System.Net.Sockets;

namespace Mgos.Client.Tests.Liars;

/// <summary>On a UDP port.</summary>
internal sealed class UdpLiar(Lie lie) : Liar(lie)
{
    private readonly UdpClient _socket = new(new IPEndPoint(IPAddress.Loopback, 0));

    internal override string Port => "udp://" + _socket.Client.LocalEndPoint;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _socket.Dispose();
    }

    protected override async Task RunAsync()
    {
        UdpReceiveResult call = await _socket.ReceiveAsync(Ending);
        using MemoryStream answer = new();
        _socket.Connect(call.RemoteEndPoint);
        await AnswerAsync(new DatagramStream(_socket), Frame, Frame[..1]);
    }

    private sealed class DatagramStream(UdpClient socket) : MemoryStream
    {
        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
            await socket.SendAsync(buffer[..Math.Min(buffer.Length, 60000)], cancellationToken);
    }
}
