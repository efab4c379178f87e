// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Wifi;

/// <summary>The access point of a device: the values of <c>wifi.ap</c>.</summary>
/// <remarks>Mirrors <c>struct mgos_config_wifi_ap</c>. Texts are never null.</remarks>
public sealed class WifiAccessPointSettings
{
    /// <summary>False to have none.</summary>
    public bool IsEnabled { get; set; }

    /// <summary>Its name, 1 to 31 bytes; ? stand for digits of the MAC address.</summary>
    public string Ssid { get; set; } = "";

    /// <summary>Password, 8 to 63 bytes; empty for none.</summary>
    public string Password { get; set; } = "";

    /// <summary>True if scans are not to show it.</summary>
    public bool IsHidden { get; set; }

    /// <summary>Channel.</summary>
    public int Channel { get; set; }

    /// <summary>How many may join.</summary>
    public int MaxConnections { get; set; }

    /// <summary>Address of the device in its network.</summary>
    public string Address { get; set; } = "";

    /// <summary>Mask of the subnet.</summary>
    public string Netmask { get; set; } = "";

    /// <summary>The way to other networks that who joins is told; may be empty.</summary>
    public string Gateway { get; set; } = "";

    /// <summary>First address to give away.</summary>
    public string FirstLease { get; set; } = "";

    /// <summary>Last address to give away.</summary>
    public string LastLease { get; set; } = "";

    /// <summary>Seconds after which it switches itself off for good; 0 for never.</summary>
    public int DisableAfterSeconds { get; set; }
}
