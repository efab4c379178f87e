// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Core;

/// <summary>What a network interface is made of.</summary>
/// <remarks>Mirrors <c>enum mgos_net_if_type</c>, numbers included.</remarks>
public enum NetworkKind
{
    /// <summary>Wi-Fi: instance 0 is the station, 1 the access point.</summary>
    Wifi = 0,

    /// <summary>Ethernet.</summary>
    Ethernet = 1,

    /// <summary>PPP over a serial line.</summary>
    Ppp = 2,
}
