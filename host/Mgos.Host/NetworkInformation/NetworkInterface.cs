// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Host.Wifi;

namespace Mgos.Host.NetworkInformation;

/// <summary>A network interface of the current virtual device: 0 is the Wi-Fi station, 1 the access point. Shows what was so when it was made.</summary>
/// <remarks>
/// As in nanoFramework.System.Net, as far as used, in a namespace of its own because .NET has a type of this name. A change of the settings of an
/// interface that is connected gives it a new address at once.
/// </remarks>
public class NetworkInterface
{
    private readonly VirtualWifi _wifi;
    private readonly int _index;

    private NetworkInterface(HostMachine machine, int index)
    {
        _wifi = machine.Wifi;
        _index = index;
        PhysicalAddress = (byte[])machine.MacAddress.Clone();
        PhysicalAddress[^1] += (byte)index;
        Read();
    }

    /// <summary>Gets the address; 0.0.0.0 if there is none.</summary>
    public string IPv4Address { get; private set; }

    /// <summary>Gets the mask of the subnet.</summary>
    public string IPv4SubnetMask { get; private set; }

    /// <summary>Gets the way to other networks.</summary>
    public string IPv4GatewayAddress { get; private set; }

    /// <summary>Gets the name servers.</summary>
    public string[] IPv4DnsAddresses { get; private set; }

    /// <summary>Gets whether the network gives the address.</summary>
    public bool IsDhcpEnabled { get; private set; }

    /// <summary>Gets whether the network names the name servers.</summary>
    public bool IsAutomaticDnsEnabled { get; private set; }

    /// <summary>Gets the six bytes of the MAC address.</summary>
    public byte[] PhysicalAddress { get; }

    /// <summary>Gets the kind of interface.</summary>
    public NetworkInterfaceType NetworkInterfaceType =>
        _index == VirtualWifi.StationIndex ? NetworkInterfaceType.Wireless80211 : NetworkInterfaceType.WirelessAP;

    /// <summary>Gets the number of its Wi-Fi settings.</summary>
    public uint SpecificConfigId => 0;

    /// <summary>Lists the interfaces.</summary>
    /// <returns>Station and access point.</returns>
    public static NetworkInterface[] GetAllNetworkInterfaces() =>
        [new(HostMachine.Required, VirtualWifi.StationIndex), new(HostMachine.Required, VirtualWifi.AccessPointIndex)];

    /// <summary>Gives it a fixed address.</summary>
    /// <param name="ipv4Address">The address.</param>
    /// <param name="ipv4SubnetMask">The mask.</param>
    /// <param name="ipv4GatewayAddress">The gateway.</param>
    public void EnableStaticIPv4(string ipv4Address, string ipv4SubnetMask, string ipv4GatewayAddress) => Change(link =>
    {
        link.IsDhcp = false;
        link.StaticAddress = ipv4Address;
        link.StaticNetmask = ipv4SubnetMask;
        link.StaticGateway = ipv4GatewayAddress;
    });

    /// <summary>Has the network give the address and name the name servers.</summary>
    public void EnableDhcp() => Change(link =>
    {
        link.IsDhcp = true;
        link.IsAutomaticDns = true;
    });

    /// <summary>Sets the name servers.</summary>
    /// <param name="dnsAddresses">Their addresses.</param>
    public void EnableStaticIPv4Dns(string[] dnsAddresses) => Change(link =>
    {
        link.IsAutomaticDns = false;
        link.NameServers = dnsAddresses;
    });

    private void Change(System.Action<VirtualLink> change)
    {
        _wifi.ChangeLink(_index, change);
        Read();
    }

    private void Read()
    {
        lock (_wifi.Gate)
        {
            var link = _wifi.Links[_index];
            var isFixed = _index == VirtualWifi.AccessPointIndex || !link.IsDhcp;
            IPv4Address = isFixed ? link.StaticAddress : link.Address;
            IPv4SubnetMask = isFixed ? link.StaticNetmask : link.Netmask;
            IPv4GatewayAddress = isFixed ? link.StaticGateway : link.Gateway;
            IPv4DnsAddresses = link.IsAutomaticDns ? (_wifi.Joined == null ? [] : [_wifi.Joined.Nameserver]) : link.NameServers;
            IsDhcpEnabled = link.IsDhcp;
            IsAutomaticDnsEnabled = link.IsAutomaticDns;
        }
    }
}
