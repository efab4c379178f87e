// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.Http;
using Mgos.Net;

namespace Mgos.Rpc.Http;

/// <summary>Connects over TCP.</summary>
/// <remarks>TLS goes in here, around the transport that the connector gives.</remarks>
internal sealed class WebSocketConnector : IWebSocketConnector
{
    private readonly TcpConnector _connector;

    internal WebSocketConnector(Device device)
    {
        _connector = new TcpConnector(device);
    }

    public string Connect(WebSocketUrl url, WebSocketOutOptions options, ITcpConnectHandler handler)
    {
        if (url.IsSecure || options.SslCaCert.Length > 0)
            return "this firmware has no TLS, check the scheme of rpc.ws.server_address and rpc.ws.ssl_ca_cert";
        _connector.Connect(url.Host, url.Port, handler);
        return null;
    }

    public void Cancel() => _connector.Cancel();
}
