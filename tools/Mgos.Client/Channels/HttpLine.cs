// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net;
using System.Text;
using Mgos.Client.Security;

namespace Mgos.Client.Channels;

/// <summary>What HTTP and WebSocket share: TLS, and the passwords of the address and of the device.</summary>
internal static class HttpLine
{
    internal static HttpMessageInvoker CreateInvoker(DevicePort port, DeviceClientOptions options)
    {
        SocketsHttpHandler handler = new()
        {
            UseCookies = false,
            ActivityHeadersPropagator = null,
            AutomaticDecompression = DecompressionMethods.GZip,
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(2),
        };
        if (port.IsSecure)
            handler.SslOptions = ClientTls.Create(port.Address!.Host, options);
        if (options.Credentials != null)
            handler.Credentials = new CredentialCache { { port.Address!, "Digest", new NetworkCredential(options.Credentials.User, options.Credentials.Password) } };
        return new HttpMessageInvoker(handler);
    }

    /// <summary>Gives the header Authorization for the user of an address; null without one.</summary>
    internal static string? AuthorizationOf(DevicePort port) => (port.UserInfo, port.Scheme) switch
    {
        ("", _) => null,
        (_, PortScheme.Http) => "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(port.UserInfo)),
        _ => "Bearer " + port.UserInfo,
    };
}
