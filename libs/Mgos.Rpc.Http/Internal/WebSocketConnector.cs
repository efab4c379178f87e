// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.Http;
using Mgos.Net;

namespace Mgos.Rpc.Http;

/// <summary>Connects over TCP, with TLS if the address or the settings ask for it.</summary>
internal sealed class WebSocketConnector : IWebSocketConnector, ITcpConnectHandler
{
    private readonly Device _device;
    private readonly TcpConnector _connector;
    private ITcpConnectHandler _handler;
    private TlsEndpoint _tls;

    internal WebSocketConnector(Device device)
    {
        _device = device;
        _connector = new TcpConnector(device);
    }

    public string Connect(WebSocketUrl url, WebSocketOutOptions options, ITcpConnectHandler handler)
    {
        string failure = null;
        _tls = url.IsSecure || options.SslCaCert.Length > 0 ? Load(url, options, out failure) : null;
        if (failure != null)
            return Advice(options.ConfigSection) + failure;
        _handler = handler;
        _connector.Connect(url.Host, url.Port, this);
        return null;
    }

    public void Cancel() => _connector.Cancel();

    public void OnConnected(IByteTransport transport) => _handler.OnConnected(_tls == null ? transport : _tls.Wrap(_device, transport));

    public void OnConnectFailed(string reason) => _handler.OnConnectFailed(reason);

    private static string Advice(string section) => "no TLS, check " + section + ".ssl_ca_cert, " + section + ".ssl_cert and " + section + ".ssl_key: ";

    private TlsEndpoint Load(WebSocketUrl url, WebSocketOutOptions options, out string failure)
    {
        TlsFileNames names = new TlsFileNames
        {
            Certificate = options.SslCert,
            Key = options.SslKey,
            Authorities = options.SslCaCert,
            ServerName = options.SslServerName.Length > 0 ? options.SslServerName : url.Host,
        };
        return names.Load(_device, false, out failure);
    }
}
