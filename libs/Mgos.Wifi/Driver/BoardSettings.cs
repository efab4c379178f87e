// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Device.Wifi;
using System.Net.NetworkInformation;
using Mgos.Core;

namespace Mgos.Wifi;

/// <summary>The settings that a board keeps of its network by itself; written only if they differ, because they lie in flash.</summary>
/// <remarks>The configuration of the device wins over them. A board takes over those of station and access point at its next start, so it is restarted.</remarks>
internal sealed class BoardSettings
{
    internal const string NoAddress = "0.0.0.0";

    private const int MacAddressBytes = 6;
    private const int MaxClients = 10;
    private const int MaxHostNameBytes = 32;

    private readonly Device _device;
    private readonly WifiPlatform _platform;
    private readonly byte[][] _clients = new byte[MaxClients][];
    private bool _isRestarting;

    internal BoardSettings(Device device, WifiPlatform platform)
    {
        _device = device;
        _platform = platform;
    }

    /// <summary>Finds an interface as it is now; null if there is none.</summary>
    internal static NetworkInterface FindInterface(NetworkInterfaceType type)
    {
        NetworkInterface[] interfaces = NetworkInterface.GetAllNetworkInterfaces();
        for (int i = 0; i < interfaces.Length; i++)
        {
            if (interfaces[i].NetworkInterfaceType == type)
                return interfaces[i];
        }

        return null;
    }

    /// <summary>Has the radio ready for a station that joins nothing by itself.</summary>
    internal void EnableStation()
    {
        Wireless80211Configuration settings = Wireless80211Configuration.GetAllWireless80211Configurations()[0];
        if (settings.Options == Wireless80211Configuration.ConfigurationOptions.Enable)
            return;
        settings.Options = Wireless80211Configuration.ConfigurationOptions.Enable;
        settings.Ssid = settings.Ssid ?? "";
        settings.Password = settings.Password ?? "";
        settings.SaveConfiguration();
        bool isKept = Wireless80211Configuration.GetAllWireless80211Configurations()[0].Options == Wireless80211Configuration.ConfigurationOptions.Enable;
        Restart(isKept, "station");
    }

    /// <summary>Puts the access point up or takes it down; false if the board refuses.</summary>
    internal bool ApplyAccessPoint(WifiAccessPointSettings wanted)
    {
        NetworkInterface link = FindInterface(NetworkInterfaceType.WirelessAP);
        WirelessAPConfiguration[] all = WirelessAPConfiguration.GetAllWirelessAPConfigurations();
        if (link == null || all.Length == 0)
        {
            if (wanted.IsEnabled)
                _device.Log.Error(nameof(BoardSettings), "this board has no access point");
            return !wanted.IsEnabled;
        }

        if (wanted.IsEnabled && (link.IPv4Address != wanted.Address || link.IPv4SubnetMask != wanted.Netmask))
            link.EnableStaticIPv4(wanted.Address, wanted.Netmask, wanted.Address);
        return HasAccessPoint(all[0], wanted) || Save(all[0], wanted);
    }

    /// <summary>Sets addresses and name of the station.</summary>
    internal void ApplyAddresses(WifiStationProfile profile, WifiAdapter adapter)
    {
        NetworkInterface link = FindInterface(NetworkInterfaceType.Wireless80211);
        if (profile.Address.Length > 0)
            ApplyFixedAddress(link, profile);
        else if (!link.IsDhcpEnabled || (profile.Nameserver.Length == 0 && !link.IsAutomaticDnsEnabled))
            link.EnableDhcp();
        if (profile.Nameserver.Length > 0 && !HasNameServer(link, profile.Nameserver))
            link.EnableStaticIPv4Dns(new[] { profile.Nameserver });
        if (profile.HostName.Length > 0 && profile.HostName.Length <= MaxHostNameBytes)
            adapter.SetDeviceName(profile.HostName);
    }

    /// <summary>Tells who has joined the access point or left it. Thread: any.</summary>
    internal byte[] AddressOfClient(int index, bool isConnected)
    {
        if (index < 0 || index >= MaxClients)
            return new byte[MacAddressBytes];
        if (isConnected)
            _clients[index] = ReadClient(index);
        return _clients[index] ?? new byte[MacAddressBytes];
    }

    private static byte[] ReadClient(int index)
    {
        try
        {
            return WirelessAPConfiguration.GetAllWirelessAPConfigurations()[0].GetConnectedStations(index).MacAddress;
        }
        catch (Exception)
        {
            // He has gone again.
            return null;
        }
    }

    private static void ApplyFixedAddress(NetworkInterface link, WifiStationProfile profile)
    {
        string gateway = profile.Gateway.Length == 0 ? NoAddress : profile.Gateway;
        bool isSame = !link.IsDhcpEnabled && link.IPv4Address == profile.Address && link.IPv4SubnetMask == profile.Netmask && link.IPv4GatewayAddress == gateway;
        if (!isSame)
            link.EnableStaticIPv4(profile.Address, profile.Netmask, gateway);
    }

    private static bool HasNameServer(NetworkInterface link, string address)
    {
        string[] servers = link.IPv4DnsAddresses;
        return !link.IsAutomaticDnsEnabled && servers != null && servers.Length > 0 && servers[0] == address;
    }

    private static bool HasAccessPoint(WirelessAPConfiguration settings, WifiAccessPointSettings wanted)
    {
        if (!wanted.IsEnabled)
            return (settings.Options & WirelessAPConfiguration.ConfigurationOptions.Enable) == 0;
        return settings.Options == OptionsOf(wanted) && settings.Ssid == wanted.Ssid && settings.Password == wanted.Password
            && settings.Channel == wanted.Channel && settings.MaxConnections == wanted.MaxConnections;
    }

    private static WirelessAPConfiguration.ConfigurationOptions OptionsOf(WifiAccessPointSettings wanted)
    {
        if (!wanted.IsEnabled)
            return WirelessAPConfiguration.ConfigurationOptions.Disable;
        return WirelessAPConfiguration.ConfigurationOptions.AutoStart
            | (wanted.IsHidden ? WirelessAPConfiguration.ConfigurationOptions.HiddenSSID : WirelessAPConfiguration.ConfigurationOptions.None);
    }

    private bool Save(WirelessAPConfiguration settings, WifiAccessPointSettings wanted)
    {
        settings.Options = OptionsOf(wanted);
        if (wanted.IsEnabled)
            Fill(settings, wanted);
        settings.Ssid = settings.Ssid ?? "";
        settings.Password = settings.Password ?? "";
        if (settings.MaxConnections == 0)
            settings.MaxConnections = 1;
        try
        {
            settings.SaveConfiguration();
        }
        catch (ArgumentException e)
        {
            _device.Log.Error(nameof(BoardSettings), "the board refuses the access point: " + e.Message + ", check wifi.ap");
            return false;
        }

        return Restart(HasAccessPoint(WirelessAPConfiguration.GetAllWirelessAPConfigurations()[0], wanted), "access point");
    }

    private static void Fill(WirelessAPConfiguration settings, WifiAccessPointSettings wanted)
    {
        settings.Ssid = wanted.Ssid;
        settings.Password = wanted.Password;
        settings.Channel = (byte)wanted.Channel;
        settings.MaxConnections = (byte)wanted.MaxConnections;
        bool isOpen = wanted.Password.Length == 0;
        settings.Authentication = isOpen ? AuthenticationType.Open : AuthenticationType.WPA2;
        settings.Encryption = isOpen ? EncryptionType.None : EncryptionType.WPA2_PSK;
    }

    // A board that does not keep what it is told must not restart for ever.
    private bool Restart(bool isKept, string what)
    {
        if (!isKept)
            _device.Log.Error(nameof(BoardSettings), "the board does not keep the settings of its " + what);
        else if (!_platform.TakesSettingsAtOnce && !_isRestarting)
        {
            _isRestarting = true;
            _device.Log.Info(nameof(BoardSettings), "The settings of the " + what + " take effect with a restart");
            _device.RestartAfter(WifiConstants.RestMilliseconds);
        }

        return isKept;
    }
}
