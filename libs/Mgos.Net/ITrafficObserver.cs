// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Net;

/// <summary>Sees what goes over the network; of TLS the plain side. Thread: loop.</summary>
public interface ITrafficObserver
{
    /// <summary>Something was received or sent, or a connection has begun or ended.</summary>
    /// <param name="connection">Number of the connection or datagram socket, from 1 on; used again for another one later.</param>
    /// <param name="kind">What has happened.</param>
    /// <param name="localAddress">Address and port on this side.</param>
    /// <param name="remoteAddress">Address and port on the other side.</param>
    /// <param name="data">Holds the bytes, which must not be changed; null if there are none.</param>
    /// <param name="offset">Index of the first.</param>
    /// <param name="count">Number of bytes.</param>
    void OnTraffic(int connection, TrafficKind kind, string localAddress, string remoteAddress, byte[] data, int offset, int count);
}
