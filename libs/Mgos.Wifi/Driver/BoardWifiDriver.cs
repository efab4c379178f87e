// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Device.Wifi;
using System.Net.NetworkInformation;
using System.Threading;
using Mgos.Core;
using Mgos.Net;

namespace Mgos.Wifi;

/// <summary>The radio behind nanoFramework's API: that of a board, or on a PC that of the virtual neighbourhood.</summary>
/// <remarks>
/// Joining blocks, so it has a thread of its own. A board joins a network by its name alone, and after a loss by itself: it is told to leave at once, because
/// the station decides what comes next. Thread: loop, where not said otherwise.
/// </remarks>
internal sealed class BoardWifiDriver : IWifiDriver
{
    private const int StationIndex = 0;
    private const int LeaveTimeoutMilliseconds = 1000;

    private readonly Device _device;
    private readonly WifiPlatform _platform = new WifiPlatform();
    private readonly BoardSettings _settings;
    private readonly ManualResetEvent _isDown = new ManualResetEvent(true);
    private IWifiDriverListener _listener;
    private WifiAdapter _adapter;
    private WifiScanResult[] _found = new WifiScanResult[0];
    private WifiConnection _connection;
    private string _bssid;
    private string _ssid;
    private int _attempt;
    private bool _hasAddress;
    private bool _isScanning;
    private bool _isObserving;

    internal BoardWifiDriver(Device device)
    {
        _device = device;
        _settings = new BoardSettings(device, _platform);
    }

    public bool KnowsChannels => _platform.KnowsChannels;

    public bool MeasuresSignal => _platform.KnowsChannels;

    public bool CarriesSockets => _platform.CarriesSockets;

    public bool IsLinked { get; private set; }

    public int SignalDbm => IsLinked ? _platform.SignalOf(_connection, _found) : 0;

    public bool Start(IWifiDriverListener listener, bool usesStation)
    {
        _isObserving = !usesStation;
        _listener = listener;
        if (_adapter == null && !Open())
            return false;
        if (usesStation)
            _settings.EnableStation();
        else
            Tell(CheckAddress);
        return true;
    }

    public bool SetUpAccessPoint(WifiAccessPointSettings settings) => _settings.ApplyAccessPoint(settings);

    public bool StartScan()
    {
        if (_isScanning)
            return true;
        try
        {
            _adapter.ScanAsync();
            _isScanning = true;
        }
        catch (Exception e)
        {
            _device.Log.Warn(nameof(BoardWifiDriver), "Cannot scan: " + e.GetType().Name + " " + e.Message);
        }

        return _isScanning;
    }

    public void Connect(WifiStationProfile profile, string bssid, int channel)
    {
        if (IsLinked)
            Disconnect();
        _settings.ApplyAddresses(profile, _adapter);
        _ssid = profile.Ssid;
        _bssid = bssid;
        string password = profile.Password;
        int attempt = ++_attempt;
        new Thread(() => Join(attempt, profile.Ssid, password)).Start();
    }

    public void Disconnect()
    {
        _attempt++;
        Unlink();
        if (_adapter != null)
            _adapter.Disconnect();
    }

    public void ReadAddresses(NetworkInterfaceInfo info)
    {
        NetworkInterface station = BoardSettings.FindInterface(NetworkInterfaceType.Wireless80211);
        info.Address = station.IPv4Address;
        info.Netmask = station.IPv4SubnetMask;
        info.Gateway = station.IPv4GatewayAddress;
        string[] servers = station.IPv4DnsAddresses;
        info.Nameserver = servers == null || servers.Length == 0 || servers[0] == null ? "" : servers[0];
        info.TimeServer = _platform.TimeServer;
    }

    public void Stop()
    {
        if (_adapter == null)
            return;
        NetworkChange.NetworkAvailabilityChanged -= OnAvailability;
        NetworkChange.NetworkAddressChanged -= OnAddress;
        NetworkChange.NetworkAPStationChanged -= OnClient;
        _adapter.AvailableNetworksChanged -= OnNetworks;
        _attempt++;
        Unlink();
        if (!_isObserving)
            _adapter.Disconnect();
        _adapter.Dispose();
        _adapter = null;
    }

    private bool Open()
    {
        WifiAdapter[] adapters = WifiAdapter.FindAllAdapters();
        if (adapters.Length == 0)
        {
            _device.Log.Error(nameof(BoardWifiDriver), "this board has no Wi-Fi");
            return false;
        }

        _adapter = adapters[0];
        _adapter.AvailableNetworksChanged += OnNetworks;
        NetworkChange.NetworkAvailabilityChanged += OnAvailability;
        NetworkChange.NetworkAddressChanged += OnAddress;
        NetworkChange.NetworkAPStationChanged += OnClient;
        return true;
    }

    // On a thread of its own. What was left before may still be on its way to being told.
    private void Join(int attempt, string ssid, string password)
    {
        _isDown.WaitOne(LeaveTimeoutMilliseconds, false);
        _isDown.Reset();
        bool isJoined = false;
        WifiAdapter adapter = _adapter;
        try
        {
            isJoined = attempt == _attempt && adapter != null && adapter.Connect(ssid, WifiReconnectionKind.Manual, password).ConnectionStatus == WifiConnectionStatus.Success;
        }
        catch (Exception e)
        {
            _device.Log.Warn(nameof(BoardWifiDriver), "Cannot join " + ssid + ": " + e.Message);
        }

        if (!isJoined)
            _isDown.Set();
        Tell(() => EndJoin(attempt, isJoined));
    }

    private void EndJoin(int attempt, bool isJoined)
    {
        if (attempt != _attempt)
            return;
        // It may be lost already.
        if (!isJoined || _isDown.WaitOne(0, false))
        {
            _listener.OnDisconnected();
            return;
        }

        Link(_platform.FindConnection(_ssid, _bssid, _found));
        CheckAddress();
    }

    private void Link(WifiConnection connection)
    {
        _connection = connection;
        IsLinked = true;
        _listener.OnConnected(connection);
    }

    private void Unlink()
    {
        IsLinked = false;
        _hasAddress = false;
    }

    private void CheckAddress()
    {
        if (_adapter == null || _hasAddress || !(IsLinked || _isObserving))
            return;
        string address = BoardSettings.FindInterface(NetworkInterfaceType.Wireless80211).IPv4Address;
        if (address == null || address == BoardSettings.NoAddress)
            return;
        _hasAddress = true;
        if (!IsLinked)
            Link(new WifiConnection("", 0, 0));
        _listener.OnAddress();
    }

    private void Lose()
    {
        if (!IsLinked)
            return;
        Unlink();
        if (!_isObserving)
            _adapter.Disconnect();
        _listener.OnDisconnected();
    }

    private void EndScan()
    {
        _isScanning = false;
        if (_adapter == null)
            return;
        _found = _platform.Read(_adapter.NetworkReport.AvailableNetworks);
        _listener.OnScanDone(_found);
    }

    // On the event thread, as the following.
    private void OnAvailability(object sender, NetworkAvailabilityEventArgs e)
    {
        if ((ushort)sender != StationIndex)
            return;
        if (e.IsAvailable)
        {
            _isDown.Reset();
            return;
        }

        _isDown.Set();
        Tell(Lose);
    }

    private void OnAddress(object sender, EventArgs e)
    {
        if ((ushort)sender == StationIndex)
            Tell(CheckAddress);
    }

    private void OnNetworks(WifiAdapter sender, object e) => Tell(EndScan);

    private void OnClient(int index, NetworkAPStationEventArgs e)
    {
        byte[] address = _settings.AddressOfClient(e.StationIndex, e.IsConnected);
        bool isConnected = e.IsConnected;
        Tell(() => _listener.OnClient(address, isConnected));
    }

    private void Tell(LoopCallback callback)
    {
        while (!_device.IsStopping && !_device.Loop.Post(callback))
            Thread.Sleep(NetConstants.TellRetryMilliseconds);
    }
}
