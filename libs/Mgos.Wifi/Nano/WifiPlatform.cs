// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Device.Wifi;

namespace Mgos.Wifi;

/// <summary>What nanoFramework's API does not tell is guessed from the last scan.</summary>
internal sealed class WifiPlatform
{
    internal bool KnowsChannels => false;

    internal bool CarriesSockets => true;

    internal bool TakesSettingsAtOnce => false;

    internal string TimeServer => "";

    internal int SignalOf(WifiConnection connection, WifiScanResult[] found)
    {
        for (int i = 0; i < found.Length; i++)
        {
            if (found[i].Bssid == connection.Bssid)
                return found[i].SignalDbm;
        }

        return connection.SignalDbm;
    }

    internal WifiConnection FindConnection(string ssid, string bssid, WifiScanResult[] found)
    {
        WifiScanResult best = null;
        for (int i = 0; i < found.Length; i++)
        {
            if (found[i].Ssid == ssid && (bssid.Length == 0 || found[i].Bssid == bssid) && (best == null || found[i].SignalDbm > best.SignalDbm))
                best = found[i];
        }

        return best == null ? new WifiConnection(bssid, 0, 0) : new WifiConnection(best.Bssid, 0, best.SignalDbm);
    }

    internal WifiScanResult[] Read(WifiAvailableNetwork[] networks)
    {
        WifiScanResult[] results = new WifiScanResult[networks.Length];
        for (int i = 0; i < networks.Length; i++)
        {
            WifiAvailableNetwork network = networks[i];
            results[i] = new WifiScanResult(network.Ssid, FormatAddress(network.Bsid), WifiAuthMode.Unknown, 0, (int)network.NetworkRssiInDecibelMilliwatts);
        }

        return results;
    }

    // The board writes AA-BB-CC-DD-EE-FF.
    private static string FormatAddress(string text)
    {
        char[] characters = text.ToLower().ToCharArray();
        for (int i = 0; i < characters.Length; i++)
        {
            if (characters[i] == '-')
                characters[i] = ':';
        }

        return new string(characters);
    }
}
