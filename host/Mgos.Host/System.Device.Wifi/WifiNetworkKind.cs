// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace System.Device.Wifi;

/// <summary>Kind of a network.</summary>
public enum WifiNetworkKind
{
    /// <summary>Stations among themselves.</summary>
    Adhoc = 0,

    /// <summary>Any.</summary>
    Any = 1,

    /// <summary>With an access point.</summary>
    Infrastructure = 2,
}
