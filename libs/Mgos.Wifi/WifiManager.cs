// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Config;
using Mgos.Core;

namespace Mgos.Wifi;

/// <summary>The Wi-Fi of a device: its station and its access point, as the configuration has them or as they are told.</summary>
/// <remarks>Mirrors <c>mgos_wifi.h</c>. Thread: loop.</remarks>
public sealed partial class WifiManager : IDisposable
{
    private readonly Device _device;
    private readonly DeviceConfig _config;
    private readonly IWifiDriver _driver;
    private readonly WifiStation _station;
    private readonly WifiScans _scans;
    private int _disableTimer;

    internal WifiManager(Device device, IWifiDriver driver)
    {
        _device = device;
        _config = DeviceConfig.From(device);
        _driver = driver;
        _station = new WifiStation(this, new WifiStationOptions());
        _scans = new WifiScans(device, driver, _station.OnScanDone);
        AccessPoint = new WifiAccessPointSettings();
    }

    /// <summary>What the configuration has asked for when it was read.</summary>
    public WifiMode Mode { get; private set; }

    /// <summary>What the station has reached.</summary>
    /// <remarks>Mirrors <c>mgos_wifi_get_status</c>.</remarks>
    public WifiStatus Status => _station.Status;

    /// <summary>State of the machine that keeps the station connected, for those who watch it closely.</summary>
    public WifiStationState StationState => _station.State;

    /// <summary>The profile of the network that the station has joined; null if none.</summary>
    /// <remarks>Mirrors <c>mgos_wifi_get_connected_sta_cfg</c>.</remarks>
    public WifiStationProfile ConnectedProfile => Status >= WifiStatus.Connected ? _station.CurrentProfile : null;

    /// <summary>Name of the network that the station has joined; empty if none.</summary>
    /// <remarks>Mirrors <c>mgos_wifi_get_connected_ssid</c>, which gives NULL.</remarks>
    public string ConnectedSsid => ConnectedProfile == null ? "" : ConnectedProfile.Ssid;

    /// <summary>Strength of the network that the station has joined, dBm; 0 if none or not known.</summary>
    /// <remarks>Mirrors <c>mgos_wifi_sta_get_rssi</c>. On a board it is that of the last scan.</remarks>
    public int SignalDbm => _driver.SignalDbm;

    /// <summary>Address of the station; empty if it has none.</summary>
    public string StationAddress
    {
        get
        {
            NetworkInterfaceInfo info = _device.Network.Find(NetworkKind.Wifi, StationInstance);
            return info == null ? "" : info.Address;
        }
    }

    /// <summary>Address of the access point; empty if it is off.</summary>
    public string AccessPointAddress => AccessPoint.IsEnabled ? AccessPoint.Address : "";

    /// <summary>The access point as it is. Change it with <see cref="SetUpAccessPoint"/>.</summary>
    public WifiAccessPointSettings AccessPoint { get; private set; }

    /// <summary>Finds the Wi-Fi of a device.</summary>
    /// <param name="device">The device.</param>
    /// <returns>Null if the library has not started or is not part of the firmware.</returns>
    public static WifiManager From(Device device) => (WifiManager)device.Parts.Find(typeof(WifiManager));

    /// <summary>Does what the configuration asks for.</summary>
    /// <returns>False if nothing of it is possible; the log tells why.</returns>
    /// <remarks>
    /// Mirrors <c>mgos_wifi_setup</c>. A pin <c>wifi.ap.trigger_on_gpio</c> that is low has the access point up and nothing else. Differs: an access point that
    /// cannot be set up is reported even if a station can.
    /// </remarks>
    public bool SetUp()
    {
        WifiAccessPointSettings accessPoint = WifiConfigReader.ReadAccessPoint(_config.Live);
        WifiStationProfile[] enabled = ReadEnabledStations();
        bool isTriggered = IsTriggered(_config.GetInt("wifi.ap.trigger_on_gpio"));
        accessPoint.IsEnabled |= isTriggered;
        Mode = SelectMode(accessPoint.IsEnabled, enabled.Length > 0 && !isTriggered);
        _device.Log.Info(nameof(WifiManager), "WiFi mode: " + WifiStatusText.NameOf(Mode));
        if (Mode == WifiMode.Off && !_driver.CarriesSockets && !_isStarted)
            return true;
        if (!StartManaging(Mode != WifiMode.Off))
            return Mode == WifiMode.Off;
        bool hasAccessPoint = SetUpAccessPoint(accessPoint);
        bool hasStation = Mode != WifiMode.AccessPoint && UseProfiles(enabled);
        return Mode == WifiMode.Off || (accessPoint.IsEnabled && hasAccessPoint) || hasStation;
    }

    /// <summary>Has the station join one network, in place of those of the configuration. Not saved.</summary>
    /// <param name="profile">The network; not enabled to have the station off.</param>
    /// <returns>False if the profile is wrong; the log tells what.</returns>
    /// <remarks>Mirrors <c>mgos_wifi_setup_sta</c>.</remarks>
    public bool SetUpStation(WifiStationProfile profile)
    {
        if (!IsGood("STA", WifiSettingsCheck.Check(profile)) || !StartManaging(true))
            return false;
        if (profile.IsEnabled)
            return UseProfiles(new[] { profile });
        _station.SetProfiles(new WifiStationProfile[0]);
        return true;
    }

    /// <summary>Puts the access point up, or takes it down. Not saved. A board restarts for it.</summary>
    /// <param name="settings">Its settings.</param>
    /// <returns>False if they are wrong or the board refuses; the log tells why.</returns>
    /// <remarks>Mirrors <c>mgos_wifi_setup_ap</c>.</remarks>
    public bool SetUpAccessPoint(WifiAccessPointSettings settings)
    {
        if (!IsGood("AP", WifiSettingsCheck.Check(settings)) || !StartManaging(_usesStation || settings.IsEnabled))
            return false;
        settings.Ssid = MacPlaceholders.Expand(_device, settings.Ssid);
        if (!_driver.SetUpAccessPoint(settings))
            return false;
        AccessPoint = settings;
        UseNameServer();
        LimitAccessPoint();
        return true;
    }

    /// <summary>Has the station connect; from the beginning if it is on its way.</summary>
    /// <returns>False if there is no network to join.</returns>
    /// <remarks>Mirrors <c>mgos_wifi_connect</c>.</remarks>
    public bool Connect()
    {
        WifiConfigReader.ReadOptions(_config.Live, _station.Options);
        return _station.Connect();
    }

    /// <summary>Has the station leave its network and stay off.</summary>
    /// <remarks>Mirrors <c>mgos_wifi_disconnect</c>.</remarks>
    public void Disconnect() => _station.Disconnect();

    /// <summary>Looks for networks.</summary>
    /// <param name="handler">Gets them, seconds later.</param>
    /// <remarks>Mirrors <c>mgos_wifi_scan</c>. Those who ask while a scan runs get its results. Differs: a failure is always told.</remarks>
    public void Scan(WifiScanHandler handler)
    {
        if (handler == null)
            throw new ArgumentNullException(nameof(handler));
        // A board may scan with the settings that it has; a change of them would restart it.
        if (Start(_isStarted ? _usesStation : !_driver.CarriesSockets))
            _scans.Add(handler);
        else
            handler(null);
    }

    /// <summary>Reads a station of the configuration.</summary>
    /// <param name="index">0 to 2, for <c>wifi.sta</c>, <c>wifi.sta1</c>, <c>wifi.sta2</c>.</param>
    /// <returns>Its values.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such station.</exception>
    public WifiStationProfile ReadStation(int index)
    {
        if (index < 0 || index >= WifiConstants.ProfileCount)
            throw new ArgumentOutOfRangeException(nameof(index));
        return WifiConfigReader.ReadStation(_config.Live, WifiConfigReader.StationPathOf(index));
    }

    /// <summary>Reads the access point of the configuration.</summary>
    /// <returns>Its values.</returns>
    public WifiAccessPointSettings ReadAccessPoint() => WifiConfigReader.ReadAccessPoint(_config.Live);

    /// <summary>Leaves the network and gives the radio back.</summary>
    public void Dispose()
    {
        if (_nameServer != null)
            _nameServer.Close();
        if (_isStarted)
            _driver.Stop();
    }

    private static WifiMode SelectMode(bool hasAccessPoint, bool hasStation)
    {
        if (hasAccessPoint)
            return hasStation ? WifiMode.AccessPointAndStation : WifiMode.AccessPoint;
        return hasStation ? WifiMode.Station : WifiMode.Off;
    }

    private bool UseProfiles(WifiStationProfile[] profiles)
    {
        WifiStationProfile[] good = new WifiStationProfile[profiles.Length];
        int count = 0;
        for (int i = 0; i < profiles.Length; i++)
        {
            if (IsGood("STA", WifiSettingsCheck.Check(profiles[i])))
                good[count++] = profiles[i];
        }

        WifiStationProfile[] used = new WifiStationProfile[count];
        Array.Copy(good, used, count);
        _station.SetProfiles(used);
        return Connect();
    }

    private WifiStationProfile[] ReadEnabledStations()
    {
        WifiStationProfile[] all = new WifiStationProfile[WifiConstants.ProfileCount];
        int count = 0;
        for (int i = 0; i < all.Length; i++)
        {
            WifiStationProfile profile = ReadStation(i);
            if (profile.IsEnabled)
                all[count++] = profile;
        }

        WifiStationProfile[] enabled = new WifiStationProfile[count];
        Array.Copy(all, enabled, count);
        return enabled;
    }

    private bool IsTriggered(int pin)
    {
        if (pin < 0)
            return false;
        FactoryResetPin reader = (FactoryResetPin)_device.Parts.Find(typeof(FactoryResetPin));
        if (reader == null)
            _device.Log.Warn(nameof(WifiManager), "no library that reads pins, wifi.ap.trigger_on_gpio is left out");
        return reader != null && reader.IsPressed(pin);
    }

    private bool IsGood(string what, string message)
    {
        if (message != null)
            _device.Log.Error(nameof(WifiManager), "WiFi " + what + ": " + message);
        return message == null;
    }

    private void LimitAccessPoint()
    {
        _device.Timers.Clear(_disableTimer);
        if (!AccessPoint.IsEnabled || AccessPoint.DisableAfterSeconds <= 0)
            return;
        _device.Log.Info(nameof(WifiManager), "WiFi AP: Enabled for " + AccessPoint.DisableAfterSeconds.ToString() + " seconds");
        _disableTimer = _device.Timers.Set(AccessPoint.DisableAfterSeconds * WifiConstants.MillisecondsPerSecond, TimerOptions.None, DisableAccessPoint);
    }

    private void DisableAccessPoint()
    {
        string message;
        _device.Log.Info(nameof(WifiManager), "Disabling AP");
        _config.SetBoolean("wifi.ap.enable", false);
        if (!_config.Save(false, out message))
            _device.Log.Error(nameof(WifiManager), "Cannot save wifi.ap.enable: " + message);
        SetUpAccessPoint(WifiConfigReader.ReadAccessPoint(_config.Live));
    }
}
