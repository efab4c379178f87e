// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.NetworkInformation;
using System.Threading;
using AddressHandler = Mgos.Host.NetworkInformation.NetworkAddressChangedEventHandler;
using AvailabilityHandler = Mgos.Host.NetworkInformation.NetworkAvailabilityChangedEventHandler;

namespace Mgos.Host.Wifi;

/// <summary>The Wi-Fi of a virtual device: the networks around it, its station, its access point.</summary>
/// <remarks>
/// A simulation beside the PC's real network: sockets work whatever happens here. It starts empty, and what is in it outlasts a reboot of the
/// device. Like a board, a station that has lost its network joins again by itself until it is told to leave. Thread: any; the device is told on the
/// event thread of the machine.
/// </remarks>
public sealed class VirtualWifi
{
    internal const int StationIndex = 0;
    internal const int AccessPointIndex = 1;

    private const int JoinTimeoutMilliseconds = 20000;

    private readonly HostMachine _machine;
    private readonly List<VirtualNetwork> _networks = [];
    private string _ssid;
    private string _password;
    private int _attempt;
    private int _lastNetwork;

    internal VirtualWifi(HostMachine machine)
    {
        _machine = machine;
        AccessPoint = new VirtualAccessPoint(this);
        Settings = DefaultSettings();
    }

    /// <summary>Gets the networks around, in the order of adding.</summary>
    public VirtualNetwork[] Networks
    {
        get
        {
            lock (Gate)
                return [.. _networks];
        }
    }

    /// <summary>Gets the network that the station has joined; null if none.</summary>
    public VirtualNetwork Joined { get; private set; }

    /// <summary>Gets the address of the station; <c>0.0.0.0</c> if it has none.</summary>
    public string Address => Links[StationIndex].Address;

    /// <summary>Gets the access point of the device.</summary>
    public VirtualAccessPoint AccessPoint { get; }

    internal object Gate { get; } = new();

    internal VirtualLink[] Links { get; private set; } = [new(), new()];

    internal Wireless80211Configuration Settings { get; set; }

    // Handlers of the events of the device's API; gone with a reboot.
    internal AddressHandler AddressHandlers { get; set; }

    internal AvailabilityHandler AvailabilityHandlers { get; set; }

    internal NetworkAPStationChangedEventHandler ClientHandlers { get; set; }

    /// <summary>Puts up a network.</summary>
    /// <param name="ssid">Its name.</param>
    /// <param name="password">Its password; empty for none.</param>
    /// <returns>The network, to be changed as needed. Several of one name are several access points of one network.</returns>
    public VirtualNetwork AddNetwork(string ssid, string password)
    {
        lock (Gate)
        {
            _lastNetwork++;
            var network = new VirtualNetwork(this, ssid, password, "02:4d:67:00:" + (_lastNetwork >> 8).ToString("x2") + ":" + (_lastNetwork & 0xff).ToString("x2"));
            _networks.Add(network);
            Update();
            return network;
        }
    }

    /// <summary>Takes a network away.</summary>
    /// <param name="network">The network.</param>
    public void RemoveNetwork(VirtualNetwork network) => Change(() => _networks.Remove(network));

    internal void Change(Action change)
    {
        lock (Gate)
        {
            change();
            Update();
        }
    }

    internal void Drop(VirtualNetwork network)
    {
        lock (Gate)
        {
            if (Joined == network)
                Lose();
            Update();
        }
    }

    /// <summary>What a scan finds.</summary>
    internal VirtualNetwork[] Scan()
    {
        lock (Gate)
            return [.. _networks.Where(network => network.IsOn && !network.IsHidden)];
    }

    /// <summary>Joins the strongest network of a name; blocks while a silent one does not answer.</summary>
    internal JoinResult Join(string ssid, string password)
    {
        lock (Gate)
        {
            Leave();
            var attempt = ++_attempt;
            _ssid = ssid;
            _password = password;
            var result = TryJoin();
            for (var end = Environment.TickCount64 + JoinTimeoutMilliseconds; result == JoinResult.TimedOut && Environment.TickCount64 < end;)
            {
                Monitor.Wait(Gate, JoinTimeoutMilliseconds);
                if (attempt != _attempt)
                    return JoinResult.Cancelled;
                result = Joined != null ? JoinResult.Joined : TryJoin();
            }

            return result;
        }
    }

    internal void Leave()
    {
        lock (Gate)
        {
            _attempt++;
            _ssid = null;
            if (Joined != null)
                Lose();
            Monitor.PulseAll(Gate);
        }
    }

    /// <summary>Takes over changed settings of an interface.</summary>
    internal void ChangeLink(int index, Action<VirtualLink> change)
    {
        lock (Gate)
        {
            change(Links[index]);
            Links[index].Clear();
            Update();
        }
    }

    internal void TellClientChanged(int index, bool isConnected)
    {
        var handlers = ClientHandlers;
        _machine.Events.Post(() => handlers?.Invoke(AccessPointIndex, new NetworkAPStationEventArgs(isConnected, index)));
    }

    /// <summary>What a reset of the board does: the radio is off, nobody listens any more. Settings stay, as they do in flash.</summary>
    internal void Reset()
    {
        lock (Gate)
        {
            AddressHandlers = null;
            AvailabilityHandlers = null;
            ClientHandlers = null;
            Leave();
        }
    }

    private static Wireless80211Configuration DefaultSettings() => new(0)
    {
        Ssid = "",
        Password = "",
        Options = Wireless80211Configuration.ConfigurationOptions.Disable,
    };

    private void Update()
    {
        if (Joined != null && !(Joined.IsOn && _networks.Contains(Joined)))
            Lose();
        if (Joined == null && _ssid != null)
            TryJoin();
        if (Joined != null && !Links[StationIndex].HasAddress)
            GetAddress();
        Monitor.PulseAll(Gate);
    }

    private JoinResult TryJoin()
    {
        var network = _networks.Where(one => one.IsOn && one.Ssid == _ssid).MaxBy(one => one.SignalDbm);
        if (network == null)
            return JoinResult.NoNetwork;
        if (network.IsSilent)
            return JoinResult.TimedOut;
        if (network.IsRefusing)
            return JoinResult.Refused;
        if (network.Password.Length > 0 && network.Password != _password)
            return JoinResult.WrongPassword;
        Joined = network;
        TellAvailability(true);
        GetAddress();
        return JoinResult.Joined;
    }

    private void Lose()
    {
        Joined = null;
        Links[StationIndex].Clear();
        TellAvailability(false);
    }

    private void GetAddress()
    {
        var link = Links[StationIndex];
        if (link.IsDhcp && !Joined.GivesAddresses)
            return;
        link.Take(Joined.LeasedAddress ?? AddressIn(Joined.Gateway), Joined.Netmask, Joined.Gateway);
        var handlers = AddressHandlers;
        _machine.Events.Post(() => handlers?.Invoke((ushort)StationIndex, EventArgs.Empty));
    }

    private void TellAvailability(bool isAvailable)
    {
        var handlers = AvailabilityHandlers;
        _machine.Events.Post(() => handlers?.Invoke((ushort)StationIndex, new NetworkInformation.NetworkAvailabilityEventArgs(isAvailable)));
    }

    // 20 to 219 in the subnet of the gateway.
    private string AddressIn(string gateway) => gateway[..(gateway.LastIndexOf('.') + 1)] + (20 + _machine.MacAddress[^1] % 200);
}
