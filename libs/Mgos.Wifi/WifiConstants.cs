// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Wifi;

/// <summary>Limits and times of Wi-Fi, with their units.</summary>
public static class WifiConstants
{
    /// <summary>Longest name of a network in bytes.</summary>
    public const int MaxSsidBytes = 31;

    /// <summary>Shortest password of an access point in bytes.</summary>
    public const int MinPasswordBytes = 8;

    /// <summary>Shortest password of a station in bytes: WEP.</summary>
    public const int MinWepPasswordBytes = 5;

    /// <summary>Longest password in bytes.</summary>
    public const int MaxPasswordBytes = 63;

    /// <summary>Highest channel of an access point.</summary>
    public const int MaxChannel = 14;

    /// <summary>Number of station profiles in the configuration.</summary>
    public const int ProfileCount = 3;

    /// <summary>Access points that may wait to be tried.</summary>
    public const int MaxCandidates = 10;

    /// <summary>Access points whose failures are remembered.</summary>
    public const int MaxHistory = 25;

    /// <summary>Failures after which an access point counts as bad.</summary>
    public const int BadAttempts = 5;

    /// <summary>Seconds for which a bad access point is left alone after its last failure, if there are others.</summary>
    public const int BadSeconds = 3600;

    /// <summary>How much stronger than the current an access point has to be to be worth a change, in dB.</summary>
    public const int RoamingGainDb = 5;

    /// <summary>Samples of the signal strength that are averaged.</summary>
    public const int SignalSamples = 4;

    /// <summary>Time after which a scan that does not end counts as failed, milliseconds.</summary>
    public const int ScanTimeoutMilliseconds = 30000;

    /// <summary>How long before an announced restart the station leaves its network, milliseconds.</summary>
    public const int ShutDownLeadMilliseconds = 50;

    /// <summary>Time to live of the answers of the access point's name server, seconds.</summary>
    public const int NameTimeToLiveSeconds = 10;

    internal const int RestMilliseconds = 1000;
    internal const int StrayEventRestMilliseconds = 2000;
    internal const int NoCandidateRestMilliseconds = 2000;
    internal const int MillisecondsPerSecond = 1000;
    internal const int MicrosecondsPerMillisecond = 1000;

    // Above this the counts of failures are halved, so that they stay comparable.
    internal const int MaxAttempts = 200;
}
