// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Wifi;

/// <summary>What the station of a device has reached.</summary>
/// <remarks>Mirrors <c>enum mgos_wifi_status</c>, numbers included.</remarks>
public enum WifiStatus
{
    /// <summary>It is off, or rests.</summary>
    Disconnected = 0,

    /// <summary>It looks for a network, or joins one.</summary>
    Connecting = 1,

    /// <summary>It has joined a network and waits for an address.</summary>
    Connected = 2,

    /// <summary>It has an address.</summary>
    IpAcquired = 3,
}
