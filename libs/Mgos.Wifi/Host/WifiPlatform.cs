// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Device.Wifi;
using Mgos.Host;
using Mgos.Host.Wifi;

namespace Mgos.Wifi;

/// <summary>What nanoFramework's API does not tell: a PC knows it from the virtual neighbourhood.</summary>
internal sealed class WifiPlatform
{
    private readonly VirtualWifi _wifi = HostMachine.Current.Wifi;

    internal bool KnowsChannels => true;

    internal bool CarriesSockets => false;

    internal bool TakesSettingsAtOnce => true;

    internal string TimeServer => _wifi.Joined?.TimeServer ?? "";

    internal int SignalOf(WifiConnection connection, WifiScanResult[] found) => _wifi.Joined?.SignalDbm ?? 0;

    internal WifiConnection FindConnection(string ssid, string bssid, WifiScanResult[] found)
    {
        VirtualNetwork network = _wifi.Joined;
        return network == null ? new WifiConnection("", 0, 0) : new WifiConnection(network.Bssid, network.Channel, network.SignalDbm);
    }

    internal WifiScanResult[] Read(WifiAvailableNetwork[] networks) => Array.ConvertAll(networks, Read);

    private WifiScanResult Read(WifiAvailableNetwork network)
    {
        string bssid = network.Bsid.Replace('-', ':').ToLowerInvariant();
        VirtualNetwork known = Array.Find(_wifi.Networks, one => one.Bssid == bssid);
        WifiAuthMode authentication = known == null ? WifiAuthMode.Unknown : (WifiAuthMode)known.Authentication;
        return new WifiScanResult(network.Ssid, bssid, authentication, known?.Channel ?? 0, (int)network.NetworkRssiInDecibelMilliwatts);
    }
}
