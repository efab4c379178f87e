// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Wifi;

/// <summary>Tells whether an access point is one that a profile wants. Pure.</summary>
internal static class WifiMatch
{
    /// <summary>True if name, authentication, and if given hardware address and channel fit.</summary>
    internal static bool Fits(WifiStationProfile profile, WifiScanResult result)
    {
        if (profile.Ssid != result.Ssid || !FitsAuthentication(profile, result.Authentication))
            return false;
        if (profile.Bssid.Length > 0 && profile.Bssid.ToLower() != result.Bssid)
            return false;
        return profile.Channel <= 0 || result.Channel == 0 || profile.Channel == result.Channel;
    }

    /// <summary>True if a scan shows an access point that fits, however weak or bad.</summary>
    internal static bool IsSeen(WifiStationProfile profile, WifiScanResult[] results)
    {
        for (int i = 0; i < results.Length; i++)
        {
            if (Fits(profile, results[i]))
                return true;
        }

        return false;
    }

    private static bool FitsAuthentication(WifiStationProfile profile, WifiAuthMode authentication)
    {
        switch (authentication)
        {
            case WifiAuthMode.Unknown: return true;
            case WifiAuthMode.Open: return profile.Password.Length == 0 && !profile.IsEnterprise;
            case WifiAuthMode.Wpa2Enterprise: return profile.IsEnterprise;
            default: return profile.Password.Length > 0;
        }
    }
}
