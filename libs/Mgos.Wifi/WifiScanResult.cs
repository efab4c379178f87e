// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Wifi;

/// <summary>A network that a scan has found.</summary>
/// <remarks>Mirrors <c>struct mgos_wifi_scan_result</c>.</remarks>
public sealed class WifiScanResult
{
    /// <summary>Makes a result.</summary>
    /// <param name="ssid">Name of the network.</param>
    /// <param name="bssid">Hardware address of the access point, <c>aa:bb:cc:dd:ee:ff</c>.</param>
    /// <param name="authentication">How it tells who may join.</param>
    /// <param name="channel">Its channel; 0 if not known.</param>
    /// <param name="signalDbm">How strong it is, in dBm.</param>
    public WifiScanResult(string ssid, string bssid, WifiAuthMode authentication, int channel, int signalDbm)
    {
        Ssid = ssid;
        Bssid = bssid;
        Authentication = authentication;
        Channel = channel;
        SignalDbm = signalDbm;
    }

    /// <summary>Name of the network.</summary>
    public string Ssid { get; }

    /// <summary>Hardware address of the access point, lower case.</summary>
    public string Bssid { get; }

    /// <summary>How it tells who may join.</summary>
    public WifiAuthMode Authentication { get; }

    /// <summary>Its channel; 0 if not known, as on a board.</summary>
    public int Channel { get; }

    /// <summary>How strong it is, in dBm.</summary>
    public int SignalDbm { get; }
}
