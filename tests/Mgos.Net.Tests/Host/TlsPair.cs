// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using nanoFramework.TestFramework;

namespace Mgos.Net.Tests;

/// <summary>A TLS server that sends back what it gets, and clients for it.</summary>
internal sealed class TlsPair : IDisposable
{
    private readonly EchoServer _server;

    public TlsPair(bool asksClients = false)
    {
        TlsFiles files = new() { Certificate = Authority.Sign("device"), Authorities = asksClients ? Authority.Pem : null };
        TlsEndpoint endpoint = TlsEndpoint.Create(files, true, out string failure);
        Assert.IsNull(failure);
        _server = Network.Listen();
        _server.Tls = endpoint;
    }

    public TestAuthority Authority { get; } = new("authority");

    public SteppedNetwork Network { get; } = new();

    public int Port => _server.Port;

    public Recorder Connect(TlsFiles files)
    {
        TlsEndpoint endpoint = TlsEndpoint.Create(files, false, out string failure);
        Assert.IsNull(failure);
        ConnectProbe probe = new();
        new TcpConnector(Network.Device).Connect("127.0.0.1", Port, probe);
        Network.Until(() => probe.Transport != null);
        return new Recorder(endpoint.Wrap(Network.Device, probe.Transport));
    }

    /// <summary>What a client says first.</summary>
    public byte[] ClientHello()
    {
        OneWayTransport transport = new([]);
        TlsEndpoint.Create(new TlsFiles { ServerName = "device" }, false, out _).Wrap(Network.Device, transport).Close();
        return transport.Sent;
    }

    /// <summary>Has a server of its own take bytes and then the end of the connection.</summary>
    public void GiveServer(byte[] bytes)
    {
        OneWayTransport transport = new(bytes);
        IByteTransport server = _server.Tls.Wrap(Network.Device, transport);
        transport.Owner.OnReady();
        transport.Owner.OnReady();
        server.Close();
    }

    /// <summary>Tells whether a client is kept from talking to the server.</summary>
    public bool IsRefused(TlsFiles files)
    {
        Recorder client = Connect(files);
        client.Send("x");
        Network.Until(() => client.IsLost || client.Text == "x");
        return client.IsLost;
    }

    public void Dispose()
    {
        Network.Dispose();
        Authority.Dispose();
    }
}
