// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace System.Device.Wifi;

/// <summary>Whether the board keeps the network and joins it at the next start.</summary>
public enum WifiReconnectionKind
{
    /// <summary>It does.</summary>
    Automatic = 0,

    /// <summary>It does not.</summary>
    Manual = 1,
}
