// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Wifi;

/// <summary>How to join one network: the values of <c>wifi.sta</c>, <c>wifi.sta1</c> or <c>wifi.sta2</c>.</summary>
/// <remarks>Mirrors <c>struct mgos_config_wifi_sta</c>. Texts are never null.</remarks>
public sealed class WifiStationProfile
{
    /// <summary>Path in the configuration that it was read from; empty if from nowhere.</summary>
    public string ConfigPath { get; set; } = "";

    /// <summary>False to leave it out.</summary>
    public bool IsEnabled { get; set; }

    /// <summary>Name of the network, 1 to 31 bytes.</summary>
    public string Ssid { get; set; } = "";

    /// <summary>Password; empty for an open network.</summary>
    public string Password { get; set; } = "";

    /// <summary>The only access point to join, <c>aa:bb:cc:dd:ee:ff</c>; empty for any.</summary>
    public string Bssid { get; set; } = "";

    /// <summary>The only channel to look at; 0 for any.</summary>
    public int Channel { get; set; }

    /// <summary>The access point that was joined last; empty if none.</summary>
    public string LastBssid { get; set; } = "";

    /// <summary>Its channel; 0 if not known.</summary>
    public int LastChannel { get; set; }

    /// <summary>User name for WPA2 enterprise.</summary>
    public string User { get; set; } = "";

    /// <summary>File of the client certificate for WPA2 enterprise.</summary>
    public string Certificate { get; set; } = "";

    /// <summary>Fixed address; empty for DHCP.</summary>
    public string Address { get; set; } = "";

    /// <summary>Mask of its subnet.</summary>
    public string Netmask { get; set; } = "";

    /// <summary>The way to other networks; may be empty.</summary>
    public string Gateway { get; set; } = "";

    /// <summary>Name server; empty for that of the network.</summary>
    public string Nameserver { get; set; } = "";

    /// <summary>Name of the device in the network; empty for the board's own.</summary>
    public string HostName { get; set; } = "";

    /// <summary>True if the network wants a user name or a certificate.</summary>
    public bool IsEnterprise => User.Length > 0 || Certificate.Length > 0;
}
