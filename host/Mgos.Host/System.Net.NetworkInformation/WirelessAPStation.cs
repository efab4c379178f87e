// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Host.Wifi;

namespace System.Net.NetworkInformation;

/// <summary>Somebody who has joined the access point.</summary>
public class WirelessAPStation
{
    internal WirelessAPStation(VirtualClient client)
    {
        MacAddress = client.MacAddress;
        Rssi = (sbyte)client.SignalDbm;
    }

    /// <summary>Gets the six bytes of his MAC address.</summary>
    public byte[] MacAddress { get; }

    /// <summary>Gets how strong he is, in dBm.</summary>
    public sbyte Rssi { get; }

    /// <summary>Gets what his radio can do.</summary>
    public PhyProtocols PhyModes => PhyProtocols.PHY802_11b | PhyProtocols.PHY802_11g | PhyProtocols.PHY802_11n;
}
