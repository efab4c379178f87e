// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Wifi;

/// <summary>What the machine of a station works on: radio, timer, configuration, log. Thread: loop.</summary>
public interface IWifiStationHost
{
    /// <summary>Milliseconds since boot.</summary>
    long UptimeMilliseconds { get; }

    /// <summary>True while the station has joined a network.</summary>
    bool IsLinked { get; }

    /// <summary>Strength of the network that it has joined, dBm; 0 if not known.</summary>
    int SignalDbm { get; }

    /// <summary>True if <see cref="SignalDbm"/> is measured anew at each call; false if it is that of the last scan.</summary>
    bool MeasuresSignal { get; }

    /// <summary>True if channels are known, and an access point can be chosen by hardware address and channel.</summary>
    bool KnowsChannels { get; }

    /// <summary>Calls <see cref="WifiStation.OnTimeout"/> again and again; replaces the timer before.</summary>
    /// <param name="milliseconds">Period; 0 for no more calls.</param>
    void SetTimer(int milliseconds);

    /// <summary>Has <see cref="WifiStation.OnScanDone"/> called with the networks around.</summary>
    void StartScan();

    /// <summary>Starts to join a network.</summary>
    /// <param name="profile">The network.</param>
    /// <param name="bssid">The access point to join; empty for any.</param>
    /// <param name="channel">Its channel; 0 if not known.</param>
    void Connect(WifiStationProfile profile, string bssid, int channel);

    /// <summary>Leaves the network, or gives up joining it.</summary>
    void Disconnect();

    /// <summary>Keeps the access point that a profile has led to, for a quick start the next time.</summary>
    /// <param name="profile">The profile, with the new values.</param>
    void Save(WifiStationProfile profile);

    /// <summary>Logs a line.</summary>
    /// <param name="message">The line.</param>
    void Log(string message);
}
