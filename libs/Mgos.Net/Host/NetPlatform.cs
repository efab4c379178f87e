// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Core;

namespace Mgos.Net;

/// <summary>Limits of the network that depend on the machine: a PC.</summary>
public static class NetPlatform
{
    /// <summary>Sockets that a device may use at the same time.</summary>
    public const int MaxSockets = 2048;

    /// <summary>Connections that the network keeps waiting.</summary>
    public const int Backlog = 512;

    /// <summary>Largest datagram in bytes.</summary>
    public const int MaxDatagramBytes = 65507;

    internal static SocketWatcher CreateWatcher(Device device) =>
        OperatingSystem.IsLinux() ? new EpollSocketWatcher(device) : new ThreadSocketWatcher(device, new SocketPoller(), MaxSockets);
}
