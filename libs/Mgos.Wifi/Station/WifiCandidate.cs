// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Wifi;

/// <summary>An access point that may be tried, with what is known of earlier attempts.</summary>
internal sealed class WifiCandidate
{
    internal WifiCandidate(WifiStationProfile profile, int profileIndex, string bssid)
    {
        Profile = profile;
        ProfileIndex = profileIndex;
        Bssid = bssid;
    }

    internal WifiStationProfile Profile { get; }

    // A lower one is preferred.
    internal int ProfileIndex { get; }

    // Empty for whichever the radio finds.
    internal string Bssid { get; set; }

    internal int Channel { get; set; }

    internal int SignalDbm { get; set; }

    internal int Attempts { get; set; }

    internal long LastAttempt { get; set; }

    internal bool IsBad => Attempts >= WifiConstants.BadAttempts;

    internal bool IsFor(WifiStationProfile profile, string bssid) => Profile == profile && Bssid == bssid;

    // Better profile first; among bad ones the one that was tried less; stronger first.
    internal bool IsBefore(WifiCandidate other)
    {
        if (ProfileIndex != other.ProfileIndex)
            return ProfileIndex < other.ProfileIndex;
        if (IsBad && other.IsBad && Attempts != other.Attempts)
            return Attempts < other.Attempts;
        return SignalDbm > other.SignalDbm;
    }
}
