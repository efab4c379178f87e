// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Mgos.Wifi;

/// <summary>Checks settings before they are saved or used. Pure.</summary>
/// <remarks>
/// Mirrors <c>mgos_wifi_validate_sta_cfg</c> and <c>mgos_wifi_validate_ap_cfg</c>, messages included; what is not enabled is not checked.
/// Differs: channel, number of connections and the other addresses of an access point are checked too.
/// </remarks>
public static class WifiSettingsCheck
{
    /// <summary>Checks a station.</summary>
    /// <param name="profile">Its settings.</param>
    /// <returns>What is wrong; null if nothing is.</returns>
    public static string Check(WifiStationProfile profile)
    {
        if (!profile.IsEnabled)
            return null;
        if (!IsSsid(profile.Ssid))
            return "STA SSID must be between 1 and 31 chars";
        // WEP has passwords of five characters.
        if (!IsPassword(profile.Password, WifiConstants.MinWepPasswordBytes))
            return "STA password must be between 8 and 63 chars";
        return profile.Address.Length == 0 ? null : CheckAddress(profile);
    }

    /// <summary>Checks an access point.</summary>
    /// <param name="settings">Its settings.</param>
    /// <returns>What is wrong; null if nothing is.</returns>
    public static string Check(WifiAccessPointSettings settings)
    {
        if (!settings.IsEnabled)
            return null;
        if (!IsSsid(settings.Ssid))
            return "AP SSID must be between 1 and 31 chars";
        if (!IsPassword(settings.Password, WifiConstants.MinPasswordBytes))
            return "AP password must be between 8 and 63 chars";
        if (settings.Address.Length == 0 || settings.Netmask.Length == 0 || settings.FirstLease.Length == 0 || settings.LastLease.Length == 0)
            return "AP IP, netmask, DHCP start and end addresses must be set";
        if (settings.Channel < 1 || settings.Channel > WifiConstants.MaxChannel)
            return "AP channel must be between 1 and 14";
        if (settings.MaxConnections < 1 || settings.MaxConnections > byte.MaxValue)
            return "AP max connections must be between 1 and 255";
        return CheckAddresses(settings);
    }

    private static string CheckAddress(WifiStationProfile profile)
    {
        uint address;
        uint mask;
        uint gateway;
        if (profile.Netmask.Length == 0)
            return "Static IP is set but no netmask provided";
        if (!Ipv4Address.TryParse(profile.Address, out address))
            return "Static IP is invalid";
        if (!Ipv4Address.TryParse(profile.Netmask, out mask) || !Ipv4Address.IsNetmask(mask))
            return "Static netmask is invalid";
        if (profile.Gateway.Length == 0)
            return null;
        bool isGood = Ipv4Address.TryParse(profile.Gateway, out gateway) && (gateway & mask) == (address & mask);
        return isGood ? null : "Static gateway is invalid";
    }

    private static string CheckAddresses(WifiAccessPointSettings settings)
    {
        uint address;
        uint mask;
        uint first;
        uint last;
        if (!Ipv4Address.TryParse(settings.Address, out address))
            return "AP IP is invalid";
        if (!Ipv4Address.TryParse(settings.Netmask, out mask) || !Ipv4Address.IsNetmask(mask))
            return "AP netmask is invalid";
        if (!Ipv4Address.TryParse(settings.FirstLease, out first) || (first & mask) != (address & mask))
            return "AP DHCP start address is invalid";
        return Ipv4Address.TryParse(settings.LastLease, out last) && (last & mask) == (address & mask) && last >= first ? null : "AP DHCP end address is invalid";
    }

    private static bool IsSsid(string text)
    {
        int count = Encoding.UTF8.GetBytes(text).Length;
        return count >= 1 && count <= WifiConstants.MaxSsidBytes;
    }

    private static bool IsPassword(string text, int minBytes)
    {
        int count = Encoding.UTF8.GetBytes(text).Length;
        return count == 0 || (count >= minBytes && count <= WifiConstants.MaxPasswordBytes);
    }
}
