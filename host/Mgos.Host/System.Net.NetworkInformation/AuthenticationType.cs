// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace System.Net.NetworkInformation;

/// <summary>How a Wi-Fi network tells who may join.</summary>
public enum AuthenticationType
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>EAP.</summary>
    EAP = 1,

    /// <summary>PEAP.</summary>
    PEAP = 2,

    /// <summary>Windows Connect Now.</summary>
    WCN = 3,

    /// <summary>Anybody.</summary>
    Open = 4,

    /// <summary>Shared key.</summary>
    Shared = 5,

    /// <summary>WEP.</summary>
    WEP = 6,

    /// <summary>WPA.</summary>
    WPA = 7,

    /// <summary>WPA2.</summary>
    WPA2 = 8,
}
