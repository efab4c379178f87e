// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace System.Net.NetworkInformation;

/// <summary>Kind of a Wi-Fi radio.</summary>
public enum RadioType
{
    /// <summary>Not said.</summary>
    NotSpecified = 0,

    /// <summary>802.11a.</summary>
    _802_11a = 1,

    /// <summary>802.11b.</summary>
    _802_11b = 2,

    /// <summary>802.11g.</summary>
    _802_11g = 4,

    /// <summary>802.11n.</summary>
    _802_11n = 8,
}
