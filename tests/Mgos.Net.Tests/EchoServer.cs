// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Net.Tests;

/// <summary>Sends back what it gets.</summary>
internal sealed class EchoServer : IConnectionAcceptor
{
    private readonly Device _device;
    private readonly SocketListener _listener;

    public EchoServer(Device device)
    {
        _device = device;
        _listener = new SocketListener(device, this);
        _listener.Start(ListenAddress.Parse("127.0.0.1:0"));
    }

    public int Port => _listener.Port;

    public IByteTransport Last { get; private set; }

    public TlsEndpoint Tls { get; set; }

    /// <summary>Number of connections that their client has closed.</summary>
    public int Closed { get; set; }

    public bool MakeRoom() => true;

    public void Accept(IByteTransport transport)
    {
        Last = Tls == null ? transport : Tls.Wrap(_device, transport);
        Last.Owner = new Echo(this, Last);
        Last.Arm(true, false);
    }

    private sealed class Echo : ITransportOwner
    {
        private readonly EchoServer _server;
        private readonly IByteTransport _transport;
        private readonly byte[] _buffer = new byte[100];
        private int _first;
        private int _count;

        internal Echo(EchoServer server, IByteTransport transport)
        {
            _server = server;
            _transport = transport;
        }

        public void OnReady()
        {
            if (_first == _count)
                Receive();
            if (_count < 0)
                Close();
            else
                Send();
        }

        private void Receive()
        {
            _first = 0;
            _count = _transport.Receive(_buffer, 0, _buffer.Length);
        }

        private void Send()
        {
            int taken = _transport.Send(_buffer, _first, _count - _first);
            _first += taken > 0 ? taken : 0;
            _transport.Arm(_first == _count, _first < _count);
        }

        private void Close()
        {
            _transport.Close();
            _server.Closed++;
        }
    }
}
