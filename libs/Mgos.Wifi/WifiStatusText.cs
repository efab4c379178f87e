// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Wifi;

/// <summary>Names of states, for people.</summary>
public static class WifiStatusText
{
    /// <summary>Names what a station has reached.</summary>
    /// <param name="status">The status.</param>
    /// <returns><c>disconnected</c>, <c>connecting</c>, <c>connected</c> or <c>got ip</c>.</returns>
    /// <remarks>Mirrors <c>mgos_wifi_get_status_str</c>.</remarks>
    public static string NameOf(WifiStatus status)
    {
        switch (status)
        {
            case WifiStatus.Connecting: return "connecting";
            case WifiStatus.Connected: return "connected";
            case WifiStatus.IpAcquired: return "got ip";
            default: return "disconnected";
        }
    }

    /// <summary>Names a mode.</summary>
    /// <param name="mode">The mode.</param>
    /// <returns><c>AP</c>, <c>AP+STA</c>, <c>STA</c> or <c>off</c>.</returns>
    public static string NameOf(WifiMode mode)
    {
        switch (mode)
        {
            case WifiMode.Station: return "STA";
            case WifiMode.AccessPoint: return "AP";
            case WifiMode.AccessPointAndStation: return "AP+STA";
            default: return "off";
        }
    }
}
