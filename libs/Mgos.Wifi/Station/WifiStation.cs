// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Wifi;

/// <summary>Keeps a station connected: tries the profiles in their order, and again and again for as long as it takes.</summary>
/// <remarks>
/// <code>
/// state       | what happens                                                   | then
/// ------------|----------------------------------------------------------------|---------------------------------------------------
/// Init        | disconnect; queue the access points of last time               | Connect, or Scan if there are none
/// Scan        | start a scan                                                   | Scanning
/// Scanning    | queue what is found, better profiles and stronger ones first   | Connect; Scan if it takes too long
/// Connect     | try the first of the queue                                     | Connecting; Scan after 2 s if the queue is empty
/// Connecting  | joined: Connected. Lost or too long: remember the failure      | WaitConnect
/// WaitConnect | rest 1 s (2 s after an event that nobody waited for)           | Connect, 1 s later
/// Connected   | address: IpAcquired, save the access point if it is a new one  | lost or too long: Init after 1 s
/// IpAcquired  | look for a better access point if the signal is weak           | lost: Init after 1 s
/// </code>
/// The timer that "too long" means has the period of <see cref="WifiStationOptions.ConnectTimeoutSeconds"/>. There is no growing back-off. Mirrors the
/// machine of <c>mgos_wifi_sta.c</c>. Pure: works on <see cref="IWifiStationHost"/> alone. Thread: loop.
/// </remarks>
public sealed partial class WifiStation
{
    private readonly IWifiStationHost _host;
    private readonly WifiCandidates _candidates = new WifiCandidates();
    private readonly WifiSignal _signal = new WifiSignal();
    private WifiStationProfile[] _profiles = new WifiStationProfile[0];
    private WifiCandidate _current;
    private bool _isRoaming;
    private long _lastRoaming;

    /// <summary>Makes a station that is off.</summary>
    /// <param name="host">Radio, timer, configuration, log.</param>
    /// <param name="options">Times and limits.</param>
    public WifiStation(IWifiStationHost host, WifiStationOptions options)
    {
        _host = host;
        Options = options;
    }

    /// <summary>Times and limits.</summary>
    public WifiStationOptions Options { get; }

    /// <summary>State of the machine.</summary>
    public WifiStationState State { get; private set; }

    /// <summary>What it has reached.</summary>
    public WifiStatus Status
    {
        get
        {
            switch (State)
            {
                case WifiStationState.Idle:
                case WifiStationState.ShutDown: return WifiStatus.Disconnected;
                case WifiStationState.Connected: return WifiStatus.Connected;
                case WifiStationState.IpAcquired: return WifiStatus.IpAcquired;
                default: return _isRoaming ? WifiStatus.IpAcquired : WifiStatus.Connecting;
            }
        }
    }

    /// <summary>Number of profiles.</summary>
    public int ProfileCount => _profiles.Length;

    /// <summary>The profile of the network that it has joined; null if none.</summary>
    public WifiStationProfile CurrentProfile => _current == null ? null : _current.Profile;

    /// <summary>The access point that it has joined; empty if none, or not known.</summary>
    public string CurrentBssid => _current == null ? "" : _current.Bssid;

    /// <summary>Gives it other profiles; it is off then.</summary>
    /// <param name="profiles">Profiles that are enabled and right, best first.</param>
    public void SetProfiles(WifiStationProfile[] profiles)
    {
        Disconnect();
        _candidates.Forget();
        _profiles = profiles;
    }

    /// <summary>Starts to connect.</summary>
    /// <returns>False if there is no profile.</returns>
    public bool Connect()
    {
        if (_profiles.Length == 0)
            return false;
        StartOver();
        return true;
    }

    /// <summary>Leaves the network and stays off.</summary>
    public void Disconnect() => End(WifiStationState.Idle);

    /// <summary>Leaves the network because the device restarts.</summary>
    public void ShutDown() => End(WifiStationState.ShutDown);

    /// <summary>The timer has run out.</summary>
    public void OnTimeout() => Run(WifiStationInput.Timeout);

    /// <summary>The radio has joined a network.</summary>
    /// <param name="connection">The access point.</param>
    public void OnConnected(WifiConnection connection)
    {
        if (State == WifiStationState.Connecting)
            Adopt(connection);
        Run(WifiStationInput.Connected);
    }

    /// <summary>The station has an address.</summary>
    public void OnAddress() => Run(WifiStationInput.AddressAcquired);

    /// <summary>The radio has lost the network, or could not join it.</summary>
    public void OnDisconnected()
    {
        if (_isRoaming)
            _current = null;
        _isRoaming = false;
        Run(WifiStationInput.Disconnected);
    }

    /// <summary>A scan is over.</summary>
    /// <param name="results">What was found; null if it failed.</param>
    public void OnScanDone(WifiScanResult[] results)
    {
        if (State != WifiStationState.Scanning)
            return;
        if (results == null)
        {
            State = WifiStationState.Scan;
            return;
        }

        _candidates.Clear();
        _candidates.AddFound(results, _profiles, _isRoaming ? CurrentProfile : null, Options.MinSignalDbm, _host.UptimeMilliseconds);
        if (_isRoaming)
            EndRoaming();
        else
            ConnectToFirst();
    }

    private void Run(WifiStationInput input)
    {
        switch (State)
        {
            case WifiStationState.Init:
                if (input == WifiStationInput.Timeout)
                    StartOver();
                break;
            case WifiStationState.Scan:
            case WifiStationState.Scanning:
                if (input == WifiStationInput.Timeout)
                    Scan();
                break;
            case WifiStationState.WaitConnect:
                Wait(input);
                break;
            case WifiStationState.Connect:
                if (input == WifiStationInput.Timeout)
                    ConnectToFirst();
                break;
            case WifiStationState.Connecting:
                RunConnecting(input);
                break;
            case WifiStationState.Connected:
                RunConnected(input);
                break;
            case WifiStationState.IpAcquired:
                RunReady(input);
                break;
        }
    }

    private void RunConnecting(WifiStationInput input)
    {
        if (input == WifiStationInput.Connected)
            Enter(WifiStationState.Connected, TimeoutMilliseconds);
        else if (input == WifiStationInput.Timeout || input == WifiStationInput.Disconnected)
            Fail();
    }

    private void RunConnected(WifiStationInput input)
    {
        if (input == WifiStationInput.AddressAcquired)
            Succeed();
        else if (input == WifiStationInput.Timeout || input == WifiStationInput.Disconnected || !_host.IsLinked)
            Enter(WifiStationState.Init, WifiConstants.RestMilliseconds);
    }

    private void RunReady(WifiStationInput input)
    {
        if (input == WifiStationInput.Disconnected || !_host.IsLinked)
            Lose();
        else if (Options.RoamingSignalDbm < 0 && Options.RoamingIntervalSeconds > 0)
            CheckSignal();
    }

    private void Wait(WifiStationInput input)
    {
        if (input == WifiStationInput.Timeout)
            Enter(WifiStationState.Connect, WifiConstants.RestMilliseconds);
        else
            _host.SetTimer(WifiConstants.StrayEventRestMilliseconds);
    }

    private void End(WifiStationState state)
    {
        _isRoaming = false;
        _current = null;
        _candidates.Clear();
        Enter(state, 0);
        _host.Disconnect();
    }

    private int TimeoutMilliseconds => (Options.ConnectTimeoutSeconds < 1 ? 1 : Options.ConnectTimeoutSeconds) * WifiConstants.MillisecondsPerSecond;

    private void Enter(WifiStationState state, int timerMilliseconds)
    {
        State = state;
        _host.SetTimer(timerMilliseconds);
    }
}
