// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace System.Net.NetworkInformation;

/// <summary>Handles that somebody joins or leaves the access point.</summary>
/// <param name="NetworkIndex">Number of the interface.</param>
/// <param name="e">Who.</param>
public delegate void NetworkAPStationChangedEventHandler(int NetworkIndex, NetworkAPStationEventArgs e);

/// <summary>Who joins or leaves the access point.</summary>
public class NetworkAPStationEventArgs : EventArgs
{
    internal NetworkAPStationEventArgs(bool isConnected, int stationIndex)
    {
        IsConnected = isConnected;
        StationIndex = stationIndex;
    }

    /// <summary>Gets whether he has joined.</summary>
    public bool IsConnected { get; }

    /// <summary>Gets the number of his place, from 0.</summary>
    public int StationIndex { get; }
}
