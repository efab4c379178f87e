// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Http;
using Mgos.Net;

namespace Mgos.Rpc.Http;

/// <summary>Makes the connections of a channel: plain or TLS. Tests have one of their own.</summary>
internal interface IWebSocketConnector
{
    /// <summary>Starts an attempt.</summary>
    /// <param name="url">Where to.</param>
    /// <param name="options">Settings of TLS.</param>
    /// <param name="handler">Told how it went, later.</param>
    /// <returns>Null; or why it is of no use to try, now or ever.</returns>
    string Connect(WebSocketUrl url, WebSocketOutOptions options, ITcpConnectHandler handler);

    /// <summary>Forgets the attempt; its handler is not told any more.</summary>
    void Cancel();
}
