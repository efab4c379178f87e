// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Net;

/// <summary>What an <see cref="ITrafficObserver"/> is told.</summary>
public enum TrafficKind
{
    /// <summary>A client has connected.</summary>
    Accepted,

    /// <summary>The device has connected to a server.</summary>
    Connected,

    /// <summary>Bytes, or a datagram, have come.</summary>
    Received,

    /// <summary>Bytes, or a datagram, were handed to the network.</summary>
    Sent,

    /// <summary>The connection has ended on this side.</summary>
    Closed,
}
