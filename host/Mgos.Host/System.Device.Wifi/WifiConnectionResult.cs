// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace System.Device.Wifi;

/// <summary>Result of an attempt to join a network.</summary>
public class WifiConnectionResult
{
    internal WifiConnectionResult(WifiConnectionStatus status)
    {
        ConnectionStatus = status;
    }

    /// <summary>Gets how it has ended.</summary>
    public WifiConnectionStatus ConnectionStatus { get; }
}
