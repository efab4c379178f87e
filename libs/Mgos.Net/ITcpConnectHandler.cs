// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Net;

/// <summary>Told how an attempt to connect went. Thread: loop.</summary>
public interface ITcpConnectHandler
{
    /// <summary>The connection is there.</summary>
    /// <param name="transport">Without an owner yet.</param>
    void OnConnected(IByteTransport transport);

    /// <summary>There is no connection.</summary>
    /// <param name="reason">For the log.</param>
    void OnConnectFailed(string reason);
}
