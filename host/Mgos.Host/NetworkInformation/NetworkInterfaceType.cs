// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Host.NetworkInformation;

/// <summary>Kind of a network interface, as in nanoFramework.System.Net.</summary>
public enum NetworkInterfaceType
{
    /// <summary>Not known.</summary>
    Unknown = 1,

    /// <summary>Ethernet.</summary>
    Ethernet = 6,

    /// <summary>Wi-Fi station.</summary>
    Wireless80211 = 71,

    /// <summary>Wi-Fi access point.</summary>
    WirelessAP = 72,
}
