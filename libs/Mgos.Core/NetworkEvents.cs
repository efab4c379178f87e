// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Core;

/// <summary>Numbers of the events of group <c>NET</c>.</summary>
/// <remarks>
/// Mirrors <c>MGOS_EVENT_GRP_NET</c>. Data: <see cref="NetworkInterfaceInfo"/>. A PC on which no library manages the network counts as connected from
/// the start: IP_ACQUIRED comes right after INIT_DONE, without data.
/// </remarks>
public static class NetworkEvents
{
    /// <summary>The group itself.</summary>
    public const int Base = ('N' << 24) | ('E' << 16) | ('T' << 8);

    /// <summary>An interface went down.</summary>
    public const int Disconnected = Base + 0;

    /// <summary>An interface is connecting.</summary>
    public const int Connecting = Base + 1;

    /// <summary>An interface is connected and waits for an address.</summary>
    public const int Connected = Base + 2;

    /// <summary>An interface has an address.</summary>
    public const int IpAcquired = Base + 3;
}
