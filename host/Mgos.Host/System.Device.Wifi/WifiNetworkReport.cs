// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace System.Device.Wifi;

/// <summary>What a scan has found.</summary>
public class WifiNetworkReport
{
    internal WifiNetworkReport(WifiAvailableNetwork[] networks)
    {
        AvailableNetworks = networks;
    }

    /// <summary>Gets the networks.</summary>
    public WifiAvailableNetwork[] AvailableNetworks { get; }
}
