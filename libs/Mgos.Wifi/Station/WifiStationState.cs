// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Wifi;

/// <summary>States of the machine that keeps a station connected.</summary>
/// <remarks>Numbers as in the original's debug log.</remarks>
public enum WifiStationState
{
    /// <summary>Off.</summary>
    Idle = 0,

    /// <summary>About to start over.</summary>
    Init = 1,

    /// <summary>About to scan.</summary>
    Scan = 2,

    /// <summary>A scan runs.</summary>
    Scanning = 3,

    /// <summary>Rests before the next attempt.</summary>
    WaitConnect = 4,

    /// <summary>About to try the next access point.</summary>
    Connect = 5,

    /// <summary>Tries an access point.</summary>
    Connecting = 6,

    /// <summary>Has joined it, without an address so far.</summary>
    Connected = 7,

    /// <summary>Has an address.</summary>
    IpAcquired = 8,

    /// <summary>Off for good: the device restarts.</summary>
    ShutDown = 9,
}
