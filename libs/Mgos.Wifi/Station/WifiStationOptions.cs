// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Wifi;

/// <summary>Times and limits of a station; may change while it runs.</summary>
public sealed class WifiStationOptions
{
    /// <summary>Time that an attempt to connect may take, seconds: <c>wifi.sta_connect_timeout</c>.</summary>
    public int ConnectTimeoutSeconds { get; set; } = 15;

    /// <summary>Access points that are weaker are left out, dBm: <c>wifi.sta_rssi_thr</c>.</summary>
    public int MinSignalDbm { get; set; } = -95;

    /// <summary>Below this the station looks for a better access point, dBm: <c>wifi.sta_roam_rssi_thr</c>.</summary>
    public int RoamingSignalDbm { get; set; } = -80;

    /// <summary>How often it does so at most, seconds; 0 for never: <c>wifi.sta_roam_interval</c>.</summary>
    public int RoamingIntervalSeconds { get; set; }
}
