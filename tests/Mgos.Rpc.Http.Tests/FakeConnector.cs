// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Http;
using Mgos.Http.Tests;
using Mgos.Net;

namespace Mgos.Rpc.Http.Tests;

/// <summary>Connects when the test says so.</summary>
internal sealed class FakeConnector : IWebSocketConnector
{
    private ITcpConnectHandler _handler;

    /// <summary>Number of attempts.</summary>
    public int Attempts { get; private set; }

    public int CancelCount { get; private set; }

    /// <summary>Why there is no use in trying; null to try.</summary>
    public string Refusal { get; set; }

    public bool IsConnecting => _handler != null;

    /// <summary>Connection made last.</summary>
    public MemoryTransport Transport { get; private set; }

    public string Connect(WebSocketUrl url, WebSocketOutOptions options, ITcpConnectHandler handler)
    {
        Attempts++;
        if (Refusal == null)
            _handler = handler;
        return Refusal;
    }

    public void Cancel()
    {
        CancelCount++;
        _handler = null;
    }

    public MemoryTransport Accept()
    {
        ITcpConnectHandler handler = _handler;
        _handler = null;
        Transport = new MemoryTransport();
        handler.OnConnected(Transport);
        return Transport;
    }

    public void Fail()
    {
        ITcpConnectHandler handler = _handler;
        _handler = null;
        handler.OnConnectFailed("nobody there");
    }
}
