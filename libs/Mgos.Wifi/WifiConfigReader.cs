// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Config;

namespace Mgos.Wifi;

/// <summary>Reads the settings of Wi-Fi out of a configuration.</summary>
internal static class WifiConfigReader
{
    internal const string AccessPointPath = "wifi.ap";
    internal const string StationPath = "wifi.sta";

    /// <summary>Path of a station profile, 0 to 2.</summary>
    internal static string StationPathOf(int index) => index == 0 ? StationPath : StationPath + index.ToString();

    internal static WifiStationProfile ReadStation(ConfigValues values, string path) => new WifiStationProfile
    {
        ConfigPath = path,
        IsEnabled = values.GetBoolean(path + ".enable"),
        Ssid = values.GetString(path + ".ssid"),
        Password = values.GetString(path + ".pass"),
        Bssid = values.GetString(path + ".bssid"),
        Channel = values.GetInt(path + ".channel"),
        LastBssid = values.GetString(path + ".last_bssid"),
        LastChannel = values.GetInt(path + ".last_channel"),
        User = values.GetString(path + ".user"),
        Certificate = values.GetString(path + ".cert"),
        Address = values.GetString(path + ".ip"),
        Netmask = values.GetString(path + ".netmask"),
        Gateway = values.GetString(path + ".gw"),
        Nameserver = values.GetString(path + ".nameserver"),
        HostName = values.GetString(path + ".dhcp_hostname"),
    };

    internal static WifiAccessPointSettings ReadAccessPoint(ConfigValues values) => new WifiAccessPointSettings
    {
        IsEnabled = values.GetBoolean("wifi.ap.enable"),
        Ssid = values.GetString("wifi.ap.ssid"),
        Password = values.GetString("wifi.ap.pass"),
        IsHidden = values.GetBoolean("wifi.ap.hidden"),
        Channel = values.GetInt("wifi.ap.channel"),
        MaxConnections = values.GetInt("wifi.ap.max_connections"),
        Address = values.GetString("wifi.ap.ip"),
        Netmask = values.GetString("wifi.ap.netmask"),
        Gateway = values.GetString("wifi.ap.gw"),
        FirstLease = values.GetString("wifi.ap.dhcp_start"),
        LastLease = values.GetString("wifi.ap.dhcp_end"),
        DisableAfterSeconds = values.GetInt("wifi.ap.disable_after"),
    };

    /// <summary>Reads the times and limits into those that are in use.</summary>
    internal static void ReadOptions(ConfigValues values, WifiStationOptions options)
    {
        options.ConnectTimeoutSeconds = values.GetInt("wifi.sta_connect_timeout");
        options.MinSignalDbm = values.GetInt("wifi.sta_rssi_thr");
        options.RoamingSignalDbm = values.GetInt("wifi.sta_roam_rssi_thr");
        options.RoamingIntervalSeconds = values.GetInt("wifi.sta_roam_interval");
    }

    /// <summary>The check of a configuration that is to be saved.</summary>
    internal static bool Validate(ConfigValues values, out string message)
    {
        message = WifiSettingsCheck.Check(ReadAccessPoint(values)) ?? WifiSettingsCheck.Check(ReadStation(values, StationPath));
        return message == null;
    }
}
