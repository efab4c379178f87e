// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Device.Wifi;
using System.Net.NetworkInformation;
using Mgos.Host.Wifi;
using NetworkChange = Mgos.Host.NetworkInformation.NetworkChange;

namespace Mgos.Host.Tests.Wifi;

/// <summary>A machine whose Wi-Fi is on, and a journal of what its device is told.</summary>
internal sealed class WifiBench : IDisposable
{
    private readonly IDisposable _entered;
    private readonly List<string> _told = [];

    internal WifiBench()
    {
        Machine = HostMachine.CreateTemporary("wifi");
        _entered = Machine.Enter();
        var settings = Wireless80211Configuration.GetAllWireless80211Configurations()[0];
        settings.Options = Wireless80211Configuration.ConfigurationOptions.Enable;
        settings.SaveConfiguration();
        Adapter = WifiAdapter.FindAllAdapters()[0];
        Adapter.AvailableNetworksChanged += (_, _) => Tell("scanned");
        NetworkChange.NetworkAvailabilityChanged += (index, e) => Tell(index + (e.IsAvailable ? " up" : " down"));
        NetworkChange.NetworkAddressChanged += (index, _) => Tell(index + " address");
        NetworkChange.NetworkAPStationChanged += (index, e) => Tell(index + (e.IsConnected ? " joined " : " left ") + e.StationIndex);
    }

    internal HostMachine Machine { get; }

    internal VirtualWifi Wifi => Machine.Wifi;

    internal WifiAdapter Adapter { get; }

    /// <summary>What the device has been told since the last look.</summary>
    internal string Told
    {
        get
        {
            Machine.WaitForEvents();
            lock (_told)
            {
                var text = string.Join(", ", _told);
                _told.Clear();
                return text;
            }
        }
    }

    public void Dispose()
    {
        _entered.Dispose();
        Machine.Dispose();
    }

    internal WifiConnectionStatus Connect(string ssid, string password) => Adapter.Connect(ssid, WifiReconnectionKind.Manual, password).ConnectionStatus;

    private void Tell(string what)
    {
        lock (_told)
            _told.Add(what);
    }
}
