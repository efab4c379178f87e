// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace System.Net.NetworkInformation;

/// <summary>How a Wi-Fi network encrypts.</summary>
public enum EncryptionType
{
    /// <summary>Not at all.</summary>
    None = 0,

    /// <summary>WEP.</summary>
    WEP = 1,

    /// <summary>WPA.</summary>
    WPA = 2,

    /// <summary>WPA2.</summary>
    WPA2 = 3,

    /// <summary>WPA with a password.</summary>
    WPA_PSK = 4,

    /// <summary>WPA2 with a password.</summary>
    WPA2_PSK = 5,

    /// <summary>With a certificate.</summary>
    Certificate = 6,
}
