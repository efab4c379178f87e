// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Wifi;

/// <summary>Is told what happens at a radio. Thread: loop.</summary>
public interface IWifiDriverListener
{
    /// <summary>The station has joined a network.</summary>
    /// <param name="connection">The access point.</param>
    void OnConnected(WifiConnection connection);

    /// <summary>The station has an address.</summary>
    void OnAddress();

    /// <summary>The station has lost its network, or could not join one.</summary>
    void OnDisconnected();

    /// <summary>A scan is over.</summary>
    /// <param name="results">What was found; null if it failed.</param>
    void OnScanDone(WifiScanResult[] results);

    /// <summary>Somebody has joined or left the access point.</summary>
    /// <param name="macAddress">His MAC address, 6 bytes; all 0 if not known.</param>
    /// <param name="isConnected">True if he has joined.</param>
    void OnClient(byte[] macAddress, bool isConnected);
}
