// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Wifi;

/// <summary>The access point that a station has joined: data of <see cref="WifiEvents.StationConnected"/>.</summary>
/// <remarks>Mirrors <c>struct mgos_wifi_sta_connected_arg</c>.</remarks>
public sealed class WifiConnection
{
    /// <summary>Describes a connection.</summary>
    /// <param name="bssid">Hardware address; empty if not known.</param>
    /// <param name="channel">Channel; 0 if not known.</param>
    /// <param name="signalDbm">Signal strength in dBm; 0 if not known.</param>
    public WifiConnection(string bssid, int channel, int signalDbm)
    {
        Bssid = bssid;
        Channel = channel;
        SignalDbm = signalDbm;
    }

    /// <summary>Hardware address, <c>aa:bb:cc:dd:ee:ff</c>; empty if not known.</summary>
    public string Bssid { get; }

    /// <summary>Channel; 0 if not known, as on a board.</summary>
    public int Channel { get; }

    /// <summary>Signal strength in dBm; 0 if not known.</summary>
    public int SignalDbm { get; }
}
