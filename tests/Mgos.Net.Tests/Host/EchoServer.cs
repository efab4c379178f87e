// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Net.Tests;

/// <summary>Sends back what it gets.</summary>
internal sealed class EchoServer : IConnectionAcceptor
{
    private readonly SocketListener _listener;

    public EchoServer(Device device)
    {
        _listener = new SocketListener(device, this);
        _listener.Start(ListenAddress.Parse("127.0.0.1:0"));
    }

    public int Port => _listener.Port;

    public IByteTransport Last { get; private set; }

    /// <summary>Number of connections that their client has closed.</summary>
    public int Closed { get; set; }

    public bool MakeRoom() => true;

    public void Accept(IByteTransport transport)
    {
        Last = transport;
        transport.Owner = new Echo(this, transport);
        transport.Arm(true, false);
    }

    private sealed class Echo(EchoServer server, IByteTransport transport) : ITransportOwner
    {
        private readonly byte[] _buffer = new byte[100];

        public void OnReady()
        {
            int count = transport.Receive(_buffer, 0, _buffer.Length);
            if (count > 0)
                transport.Send(_buffer, 0, count);
            if (count >= 0)
                return;
            transport.Close();
            server.Closed++;
        }
    }
}
