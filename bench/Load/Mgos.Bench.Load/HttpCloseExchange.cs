// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net;
using System.Net.Sockets;

namespace Mgos.Bench.Load;

/// <summary>A new connection for each call.</summary>
internal sealed class HttpCloseExchange(int port, HttpConversation conversation) : IExchange
{
    private readonly byte[] _buffer = new byte[1 << 17];

    public void Call()
    {
        using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Connect(new IPEndPoint(IPAddress.Loopback, port));
        socket.Send(conversation.Request);
        int count = 0;
        while (conversation.AnswerLength(_buffer.AsSpan(0, count)) == 0)
        {
            int received = socket.Receive(_buffer, count, _buffer.Length - count, SocketFlags.None);
            count += received > 0 ? received : throw new InvalidOperationException("the device has closed the connection without an answer");
        }
    }

    public void Dispose()
    {
    }
}
