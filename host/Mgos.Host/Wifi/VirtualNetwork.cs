// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Host.Wifi;

/// <summary>One access point in the neighbourhood of a virtual device. Thread: any.</summary>
public sealed class VirtualNetwork
{
    private readonly VirtualWifi _wifi;
    private string _password;
    private bool _isOn = true;
    private bool _isRefusing;
    private bool _isSilent;
    private bool _givesAddresses = true;

    internal VirtualNetwork(VirtualWifi wifi, string ssid, string password, string bssid)
    {
        _wifi = wifi;
        _password = password;
        Ssid = ssid;
        Bssid = bssid;
        Authentication = password.Length == 0 ? WifiAuthentication.Open : WifiAuthentication.Wpa2Psk;
    }

    /// <summary>Gets the name of the network.</summary>
    public string Ssid { get; }

    /// <summary>Gets the hardware address, <c>02:4d:67:00:00:01</c>.</summary>
    public string Bssid { get; }

    /// <summary>Gets or sets how it tells who may join.</summary>
    public WifiAuthentication Authentication { get; set; }

    /// <summary>Gets or sets the channel.</summary>
    public int Channel { get; set; } = 6;

    /// <summary>Gets or sets how strong it is where the device stands, in dBm.</summary>
    public int SignalDbm { get; set; } = -50;

    /// <summary>Gets or sets whether scans do not show it.</summary>
    public bool IsHidden { get; set; }

    /// <summary>Gets or sets the way to other networks that it names.</summary>
    public string Gateway { get; set; } = "192.168.1.1";

    /// <summary>Gets or sets the mask of its subnet.</summary>
    public string Netmask { get; set; } = "255.255.255.0";

    /// <summary>Gets or sets the name server that it names.</summary>
    public string Nameserver { get; set; } = "192.168.1.1";

    /// <summary>Gets or sets the time server that it names; empty for none.</summary>
    public string TimeServer { get; set; } = "";

    /// <summary>Gets or sets the address that it gives to the device; null for one made from the device's MAC address.</summary>
    public string LeasedAddress { get; set; }

    /// <summary>Gets or sets the password; empty for none. Who has joined stays.</summary>
    public string Password
    {
        get => _password;
        set => _wifi.Change(() => _password = value);
    }

    /// <summary>Gets or sets whether it is on; a device that has joined loses it when it goes off.</summary>
    public bool IsOn
    {
        get => _isOn;
        set => _wifi.Change(() => _isOn = value);
    }

    /// <summary>Gets or sets whether it turns away who wants to join.</summary>
    public bool IsRefusing
    {
        get => _isRefusing;
        set => _wifi.Change(() => _isRefusing = value);
    }

    /// <summary>Gets or sets whether it does not answer who wants to join.</summary>
    public bool IsSilent
    {
        get => _isSilent;
        set => _wifi.Change(() => _isSilent = value);
    }

    /// <summary>Gets or sets whether who joins gets an address.</summary>
    public bool GivesAddresses
    {
        get => _givesAddresses;
        set => _wifi.Change(() => _givesAddresses = value);
    }

    /// <summary>Throws the device out, if it has joined. It may join again, and a board tries so by itself.</summary>
    public void Drop() => _wifi.Drop(this);
}
