// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Net;

/// <summary>Limits of the network that depend on the machine: a board with some 100 KB of heap and 16 sockets.</summary>
public static class NetPlatform
{
    /// <summary>Sockets that a device may use at the same time.</summary>
    public const int MaxSockets = 16;

    /// <summary>Connections that the network keeps waiting.</summary>
    public const int Backlog = 4;

    /// <summary>Largest datagram in bytes: one packet.</summary>
    public const int MaxDatagramBytes = 1460;

    internal static SocketWatcher CreateWatcher(Device device) => new ThreadSocketWatcher(device, new SocketPoller(), MaxSockets);
}
