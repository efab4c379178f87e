// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Host.Wifi;

/// <summary>The IP side of a Wi-Fi interface: what is set, and what it has. Guarded by the lock of <see cref="VirtualWifi"/>.</summary>
internal sealed class VirtualLink
{
    internal const string NoAddress = "0.0.0.0";

    internal bool IsDhcp { get; set; } = true;

    internal string[] NameServers { get; set; } = [];

    internal bool IsAutomaticDns { get; set; } = true;

    internal string StaticAddress { get; set; } = NoAddress;

    internal string StaticNetmask { get; set; } = NoAddress;

    internal string StaticGateway { get; set; } = NoAddress;

    internal string Address { get; private set; } = NoAddress;

    internal string Netmask { get; private set; } = NoAddress;

    internal string Gateway { get; private set; } = NoAddress;

    internal bool HasAddress => Address != NoAddress;

    /// <summary>Takes the fixed address, or the one that a network gives.</summary>
    internal void Take(string address, string netmask, string gateway)
    {
        Address = IsDhcp ? address : StaticAddress;
        Netmask = IsDhcp ? netmask : StaticNetmask;
        Gateway = IsDhcp ? gateway : StaticGateway;
    }

    internal void Clear()
    {
        Address = NoAddress;
        Netmask = NoAddress;
        Gateway = NoAddress;
    }
}
