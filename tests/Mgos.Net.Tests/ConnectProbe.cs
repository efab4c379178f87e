// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Net.Tests;

/// <summary>Keeps how an attempt went.</summary>
internal sealed class ConnectProbe : ITcpConnectHandler
{
    public IByteTransport Transport { get; private set; }

    public string Failure { get; private set; }

    public void OnConnected(IByteTransport transport) => Transport = transport;

    public void OnConnectFailed(string reason) => Failure = reason;
}
