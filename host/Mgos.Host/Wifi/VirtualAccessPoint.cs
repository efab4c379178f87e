// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.NetworkInformation;

namespace Mgos.Host.Wifi;

/// <summary>The access point of a virtual device, as others see it. Thread: any.</summary>
public sealed class VirtualAccessPoint
{
    private readonly VirtualWifi _wifi;
    private readonly SortedDictionary<int, VirtualClient> _clients = [];

    internal VirtualAccessPoint(VirtualWifi wifi)
    {
        _wifi = wifi;
    }

    /// <summary>Gets whether it is on.</summary>
    public bool IsOn => Settings.Options.HasFlag(WirelessAPConfiguration.ConfigurationOptions.AutoStart);

    /// <summary>Gets whether scans do not show it.</summary>
    public bool IsHidden => Settings.Options.HasFlag(WirelessAPConfiguration.ConfigurationOptions.HiddenSSID);

    /// <summary>Gets its name.</summary>
    public string Ssid => Settings.Ssid;

    /// <summary>Gets its password; empty for none.</summary>
    public string Password => Settings.Password;

    /// <summary>Gets its channel.</summary>
    public int Channel => Settings.Channel;

    /// <summary>Gets how many may join.</summary>
    public int MaxClients => Settings.MaxConnections;

    /// <summary>Gets its address.</summary>
    public string Address => _wifi.Links[VirtualWifi.AccessPointIndex].StaticAddress;

    /// <summary>Gets who has joined.</summary>
    public VirtualClient[] Clients
    {
        get
        {
            lock (_wifi.Gate)
                return [.. _clients.Values];
        }
    }

    /// <summary>Guarded by the lock of the neighbourhood.</summary>
    internal WirelessAPConfiguration Settings { get; private set; } = Off();

    /// <summary>Lets somebody join.</summary>
    /// <param name="password">The password he tries.</param>
    /// <returns>Who has joined; null if the access point is off or full, or the password is wrong.</returns>
    public VirtualClient Join(string password)
    {
        lock (_wifi.Gate)
        {
            if (!IsOn || password != Password || _clients.Count >= MaxClients)
                return null;
            var index = Enumerable.Range(0, MaxClients).First(place => !_clients.ContainsKey(place));
            _clients[index] = new VirtualClient(index, [0x02, 0x4d, 0x67, 0xff, 0, (byte)(index + 1)]);
            _wifi.TellClientChanged(index, true);
            return _clients[index];
        }
    }

    /// <summary>Lets somebody leave.</summary>
    /// <param name="client">Who leaves; one that is gone is ignored.</param>
    public void Leave(VirtualClient client)
    {
        lock (_wifi.Gate)
        {
            if (_clients.Remove(client.Index))
                _wifi.TellClientChanged(client.Index, false);
        }
    }

    internal VirtualClient Find(int index)
    {
        lock (_wifi.Gate)
            return _clients.GetValueOrDefault(index);
    }

    internal void Apply(WirelessAPConfiguration settings)
    {
        lock (_wifi.Gate)
        {
            Settings = settings;
            if (!IsOn)
                _clients.Clear();
        }
    }

    internal void Reset() => Apply(Off());

    private static WirelessAPConfiguration Off() => new(0)
    {
        Ssid = "",
        Password = "",
        Options = WirelessAPConfiguration.ConfigurationOptions.Disable,
    };
}
