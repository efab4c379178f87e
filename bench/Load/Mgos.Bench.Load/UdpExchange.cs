// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Mgos.Bench.Load;

/// <summary>Datagrams, each with an id of its own; one that is lost, or whose answer is, is sent again.</summary>
internal sealed class UdpExchange : IExchange
{
    private const int MaxAttempts = 50;
    private const int IdEnd = 19;
    private const int IdDigits = 9;

    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp) { ReceiveTimeout = 100 };
    private readonly byte[] _request;
    private readonly byte[] _buffer = new byte[65536];
    private int _calls;

    public UdpExchange(int port, string frame)
    {
        _request = Encoding.ASCII.GetBytes(frame);
        _socket.Connect(new IPEndPoint(IPAddress.Loopback, port));
    }

    public void Call()
    {
        SetId(++_calls);
        for (int attempts = 0; attempts < MaxAttempts; attempts++)
        {
            _socket.Send(_request);
            if (ReceiveAnswer())
                return;
        }

        throw new InvalidOperationException("the device does not answer datagrams");
    }

    // Answers to what was sent twice come late.
    private bool ReceiveAnswer()
    {
        while (true)
        {
            _socket.Receive(_buffer, 0, _buffer.Length, SocketFlags.None, out SocketError error);
            if (error != SocketError.Success)
                return false;
            if (_buffer.AsSpan(0, IdEnd).SequenceEqual(_request.AsSpan(0, IdEnd)))
                return true;
        }
    }

    private void SetId(int id)
    {
        for (int i = IdEnd - 1; i >= IdEnd - IdDigits; i--, id /= 10)
            _request[i] = (byte)('0' + id % 10);
    }

    public void Dispose() => _socket.Dispose();
}
