// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Wifi;

/// <summary>What the configuration asks for.</summary>
public enum WifiMode
{
    /// <summary>Nothing.</summary>
    Off,

    /// <summary>A station.</summary>
    Station,

    /// <summary>An access point.</summary>
    AccessPoint,

    /// <summary>Both.</summary>
    AccessPointAndStation,
}
