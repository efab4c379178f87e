// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Wifi;

/// <summary>How a network tells who may join.</summary>
/// <remarks>Mirrors <c>enum mgos_wifi_auth_mode</c>, numbers included.</remarks>
public enum WifiAuthMode
{
    /// <summary>Not known: nanoFramework's scan does not tell.</summary>
    Unknown = -1,

    /// <summary>Anybody.</summary>
    Open = 0,

    /// <summary>WEP.</summary>
    Wep = 1,

    /// <summary>WPA with a password.</summary>
    WpaPsk = 2,

    /// <summary>WPA2 with a password.</summary>
    Wpa2Psk = 3,

    /// <summary>WPA or WPA2 with a password.</summary>
    WpaWpa2Psk = 4,

    /// <summary>WPA2 with a user name or a certificate.</summary>
    Wpa2Enterprise = 5,

    /// <summary>WPA3 with a password.</summary>
    Wpa3Psk = 6,

    /// <summary>WPA2 or WPA3 with a password.</summary>
    Wpa2Wpa3Psk = 7,
}
