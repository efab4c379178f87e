// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace System.Net.NetworkInformation;

/// <summary>Protocols of a Wi-Fi radio.</summary>
[Flags]
public enum PhyProtocols
{
    /// <summary>802.11b.</summary>
    PHY802_11b = 1,

    /// <summary>802.11g.</summary>
    PHY802_11g = 2,

    /// <summary>802.11n.</summary>
    PHY802_11n = 4,

    /// <summary>Long range.</summary>
    PHY802_11lr = 8,
}
