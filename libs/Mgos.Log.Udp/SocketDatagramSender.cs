// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net;
using Mgos.Core;
using Mgos.Net;

namespace Mgos.Log.Udp;

/// <summary>Sends datagrams from a socket of any port.</summary>
internal sealed class SocketDatagramSender : IDatagramSender
{
    private const string AnyPort = "0";

    private readonly Device _device;
    private UdpSocket _socket;

    internal SocketDatagramSender(Device device)
    {
        _device = device;
    }

    /// <inheritdoc/>
    public bool Open()
    {
        if (_socket == null)
            _socket = UdpSocket.Open(_device, ListenAddress.Parse(AnyPort), null);
        return _socket != null;
    }

    /// <inheritdoc/>
    public void Send(byte[] data, int count, IPEndPoint to)
    {
        if (_socket != null)
            _socket.SendTo(data, 0, count, to);
    }

    /// <inheritdoc/>
    public void Close()
    {
        if (_socket != null)
            _socket.Close();
        _socket = null;
    }
}
