// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Mgos.Bench.Load;

/// <summary>Datagrams.</summary>
internal sealed class UdpExchange : IExchange
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp) { ReceiveTimeout = 5000 };
    private readonly byte[] _request;
    private readonly byte[] _buffer = new byte[65536];

    public UdpExchange(int port, string frame)
    {
        _request = Encoding.ASCII.GetBytes(frame);
        _socket.Connect(new IPEndPoint(IPAddress.Loopback, port));
    }

    public void Call()
    {
        _socket.Send(_request);
        _socket.Receive(_buffer);
    }

    public void Dispose() => _socket.Dispose();
}
