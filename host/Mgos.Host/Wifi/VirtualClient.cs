// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Host.Wifi;

/// <summary>Somebody who has joined the access point of a virtual device.</summary>
public sealed class VirtualClient
{
    internal VirtualClient(int index, byte[] macAddress)
    {
        Index = index;
        MacAddress = macAddress;
    }

    /// <summary>Gets the number of its place, from 0.</summary>
    public int Index { get; }

    /// <summary>Gets the six bytes of its MAC address.</summary>
    public byte[] MacAddress { get; }

    /// <summary>Gets or sets how strong it is, in dBm.</summary>
    public int SignalDbm { get; set; } = -40;

    /// <summary>Gets the address as text, <c>02:00:00:00:00:01</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => BitConverter.ToString(MacAddress).Replace('-', ':').ToLowerInvariant();
}
