// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace System.Device.Wifi;

/// <summary>A network that a scan has found.</summary>
public class WifiAvailableNetwork
{
    private const int HighSignalDbm = -55;
    private const int MediumSignalDbm = -75;
    private const int LowSignalDbm = -85;
    private const int UnusableSignalDbm = -96;

    /// <summary>Makes a network without a name.</summary>
    public WifiAvailableNetwork()
    {
    }

    /// <summary>Gets the hardware address, <c>02-4D-67-00-00-01</c>.</summary>
    public string Bsid { get; internal set; } = "";

    /// <summary>Gets the name.</summary>
    public string Ssid { get; internal set; } = "";

    /// <summary>Gets the kind.</summary>
    public WifiNetworkKind NetworkKind => WifiNetworkKind.Any;

    /// <summary>Gets how strong it is.</summary>
    public double NetworkRssiInDecibelMilliwatts { get; internal set; }

    /// <summary>Gets how strong it is, 0 to 4.</summary>
    public byte SignalBars => NetworkRssiInDecibelMilliwatts switch
    {
        > HighSignalDbm => 4,
        > MediumSignalDbm => 3,
        > LowSignalDbm => 2,
        > UnusableSignalDbm => 1,
        _ => 0,
    };
}
