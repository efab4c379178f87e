// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Wifi;

// What the station works on, and what the radio tells.
public sealed partial class WifiManager : IWifiStationHost, IWifiDriverListener
{
    private const int StationInstance = 0;
    private const string StationName = "WiFi STA";

    private int _stationTimer;
    private bool _isStarted;
    private bool _usesStation;
    private bool _isAnnounced;

    long IWifiStationHost.UptimeMilliseconds => _device.Clock.UptimeMicroseconds / WifiConstants.MicrosecondsPerMillisecond;

    bool IWifiStationHost.IsLinked => _driver.IsLinked;

    int IWifiStationHost.SignalDbm => _driver.SignalDbm;

    bool IWifiStationHost.MeasuresSignal => _driver.MeasuresSignal;

    bool IWifiStationHost.KnowsChannels => _driver.KnowsChannels;

    void IWifiStationHost.SetTimer(int milliseconds)
    {
        _device.Timers.Clear(_stationTimer);
        _stationTimer = milliseconds <= 0 ? TimerQueue.InvalidTimerId : _device.Timers.Set(milliseconds, TimerOptions.Repeat, OnStationTimer);
    }

    void IWifiStationHost.StartScan() => _scans.Start();

    void IWifiStationHost.Connect(WifiStationProfile profile, string bssid, int channel)
    {
        _isAnnounced = true;
        // First, because the radio may answer at once.
        Later(() => Tell(WifiEvents.StationConnecting, null, NetworkEvents.Connecting));
        _driver.Connect(profile, bssid, channel);
    }

    void IWifiStationHost.Disconnect()
    {
        if (!_isStarted)
            return;
        _driver.Disconnect();
        if (!_isAnnounced)
            return;
        _isAnnounced = false;
        Later(() => Tell(WifiEvents.StationDisconnected, null, NetworkEvents.Disconnected));
    }

    void IWifiStationHost.Save(WifiStationProfile profile)
    {
        string message;
        if (profile.ConfigPath.Length == 0)
            return;
        _device.Log.Info(nameof(WifiManager), "Saving AP " + profile.Ssid + " " + profile.LastBssid + " ch " + profile.LastChannel.ToString());
        _config.SetString(profile.ConfigPath + ".last_bssid", profile.LastBssid);
        _config.SetInt(profile.ConfigPath + ".last_channel", profile.LastChannel);
        if (!_config.Save(false, out message))
            _device.Log.Error(nameof(WifiManager), "Cannot save the AP: " + message);
    }

    void IWifiStationHost.Log(string message) => _device.Log.Info(nameof(WifiStation), message);

    void IWifiDriverListener.OnConnected(WifiConnection connection)
    {
        _isAnnounced = true;
        _device.Log.Info(nameof(WifiManager), "WiFi STA: Connected, BSSID " + connection.Bssid + " ch " + connection.Channel.ToString() + " RSSI " + connection.SignalDbm.ToString());
        _station.OnConnected(connection);
        Tell(WifiEvents.StationConnected, connection, NetworkEvents.Connected);
    }

    void IWifiDriverListener.OnAddress()
    {
        _station.OnAddress();
        Tell(WifiEvents.StationIpAcquired, null, NetworkEvents.IpAcquired);
        if (_driver.CarriesSockets)
            _device.Endpoints.Announce(_device.Log, StationAddress);
    }

    void IWifiDriverListener.OnDisconnected()
    {
        _isAnnounced = false;
        _station.OnDisconnected();
        Tell(WifiEvents.StationDisconnected, null, NetworkEvents.Disconnected);
    }

    void IWifiDriverListener.OnScanDone(WifiScanResult[] results) => _scans.End(results);

    void IWifiDriverListener.OnClient(byte[] macAddress, bool isConnected)
    {
        _device.Log.Info(nameof(WifiManager), MacName.Of(macAddress) + (isConnected ? " connected" : " disconnected"));
        _device.Events.Trigger(isConnected ? WifiEvents.ClientConnected : WifiEvents.ClientDisconnected, macAddress);
    }

    internal void AddHandlers()
    {
        _device.Events.AddHandler(SystemEvents.InitDone, (id, data) => AnnounceAccessPoint());
        _device.Events.AddHandler(SystemEvents.RebootAfter, (id, data) => PlanShutDown(((PlannedReboot)data).RebootAtUptimeMicroseconds));
        _device.Events.AddHandler(SystemEvents.Reboot, (id, data) => _station.ShutDown());
    }

    private bool Start(bool usesStation)
    {
        if (_isStarted && usesStation == _usesStation)
            return true;
        if (!_driver.Start(this, usesStation))
            return false;
        _isStarted = true;
        _usesStation = usesStation;
        return true;
    }

    // From now on it is Wi-Fi that tells when there is a network.
    private bool StartManaging(bool usesStation)
    {
        if (!Start(usesStation))
            return false;
        _device.Network.IsManaged = true;
        _device.Endpoints.AwaitsAddress = _driver.CarriesSockets;
        return true;
    }

    // Times and limits may have changed meanwhile.
    private void OnStationTimer()
    {
        WifiConfigReader.ReadOptions(_config.Live, _station.Options);
        _station.OnTimeout();
    }

    private void Tell(int wifiEvent, object data, int networkEvent)
    {
        NetworkInterfaceInfo info = new NetworkInterfaceInfo(NetworkKind.Wifi, StationInstance, StationName);
        if (networkEvent == NetworkEvents.IpAcquired)
            _driver.ReadAddresses(info);
        _device.Events.Trigger(wifiEvent, data);
        _device.Network.Report(networkEvent, info);
    }

    // What the station causes itself is told from the loop, so that a handler may command the station.
    private void Later(LoopCallback callback)
    {
        if (!_device.Loop.Post(callback))
            callback();
    }

    private void AnnounceAccessPoint()
    {
        if (_driver.CarriesSockets && AccessPoint.IsEnabled)
            _device.Endpoints.Announce(_device.Log, AccessPoint.Address);
    }

    private void PlanShutDown(long rebootAtMicroseconds)
    {
        long left = (rebootAtMicroseconds - _device.Clock.UptimeMicroseconds) / WifiConstants.MicrosecondsPerMillisecond - WifiConstants.ShutDownLeadMilliseconds;
        _device.Timers.Set(left < 0 ? 0 : (int)left, TimerOptions.None, _station.ShutDown);
    }
}
