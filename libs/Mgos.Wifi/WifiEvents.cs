// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Wifi;

/// <summary>Numbers of the events of group <c>WFI</c>.</summary>
/// <remarks>Mirrors <c>MGOS_WIFI_EV_BASE</c>. The matching event of <see cref="Mgos.Core.NetworkEvents"/> comes after each of a station.</remarks>
public static class WifiEvents
{
    /// <summary>The group itself.</summary>
    public const int Base = ('W' << 24) | ('F' << 16) | ('I' << 8);

    /// <summary>The station has lost its network, or could not join it. No data.</summary>
    public const int StationDisconnected = Base + 0;

    /// <summary>The station tries to join a network. No data.</summary>
    public const int StationConnecting = Base + 1;

    /// <summary>The station has joined a network. Data: <see cref="WifiConnection"/>.</summary>
    public const int StationConnected = Base + 2;

    /// <summary>The station has an address. No data.</summary>
    public const int StationIpAcquired = Base + 3;

    /// <summary>Somebody has joined the access point. Data: his MAC address, 6 bytes.</summary>
    public const int ClientConnected = Base + 4;

    /// <summary>Somebody has left the access point. Data: his MAC address, 6 bytes.</summary>
    public const int ClientDisconnected = Base + 5;
}
