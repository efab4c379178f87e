// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Wifi;

/// <summary>A Wi-Fi radio. Thread: loop; it calls its listener there too, and never before a call of it has returned.</summary>
public interface IWifiDriver
{
    /// <summary>True if channels are known, and an access point can be chosen by hardware address and channel.</summary>
    bool KnowsChannels { get; }

    /// <summary>True if <see cref="SignalDbm"/> is measured anew at each call.</summary>
    bool MeasuresSignal { get; }

    /// <summary>True if the sockets of the device use this radio; false if it is a simulation beside a real network.</summary>
    bool CarriesSockets { get; }

    /// <summary>True while the station has joined a network.</summary>
    bool IsLinked { get; }

    /// <summary>Strength of the network that the station has joined, dBm; 0 if none or not known.</summary>
    int SignalDbm { get; }

    /// <summary>Sets the radio up.</summary>
    /// <param name="listener">Is told what happens.</param>
    /// <param name="usesStation">True if networks are to be joined; false if the board's own settings are left alone, and only reported.</param>
    /// <returns>False if there is no radio; the log tells why.</returns>
    bool Start(IWifiDriverListener listener, bool usesStation);

    /// <summary>Puts the access point up, or takes it down.</summary>
    /// <param name="settings">Settings that are right.</param>
    /// <returns>False if that is not possible; the log tells why.</returns>
    bool SetUpAccessPoint(WifiAccessPointSettings settings);

    /// <summary>Starts a scan; one that runs already will do.</summary>
    /// <returns>False if that is not possible.</returns>
    bool StartScan();

    /// <summary>Starts to join a network, after having left the one before.</summary>
    /// <param name="profile">The network.</param>
    /// <param name="bssid">The access point; empty for any.</param>
    /// <param name="channel">Its channel; 0 if not known.</param>
    void Connect(WifiStationProfile profile, string bssid, int channel);

    /// <summary>Leaves the network, or gives up joining it. The listener is not told.</summary>
    void Disconnect();

    /// <summary>Fills in the addresses of the station.</summary>
    /// <param name="info">Description of the station.</param>
    void ReadAddresses(NetworkInterfaceInfo info);

    /// <summary>Leaves the network and calls the listener no more.</summary>
    void Stop();
}
