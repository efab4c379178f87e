// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Wifi.Tests;

/// <summary>A station on a fake radio and a fake clock, driven by a script of steps.</summary>
/// <remarks>
/// Steps: <c>start</c>, <c>stop</c>, <c>restart</c>; <c>+N</c> lets N milliseconds pass; <c>scan:SSID/BSSID/DBM,...</c> and <c>noscan</c> end a scan;
/// <c>join:BSSID</c>, <c>ip</c>, <c>lost</c>; <c>dbm:N</c> changes the signal. What the station does is noted with the time: <c>0 scan</c>.
/// </remarks>
internal sealed class StationBench : IWifiStationHost
{
    private readonly WifiStation _station;
    private string _trace = "";
    private long _due;
    private int _period;

    /// <param name="profiles">SSID[/BSSID][:LAST_BSSID] of each, separated by commas; a password secret12 all have.</param>
    internal StationBench(string profiles)
    {
        _station = new WifiStation(this, new WifiStationOptions());
        string[] texts = profiles.Split(',');
        WifiStationProfile[] all = new WifiStationProfile[profiles.Length == 0 ? 0 : texts.Length];
        for (int i = 0; i < all.Length; i++)
            all[i] = ParseProfile(texts[i], i);
        _station.SetProfiles(all);
        _trace = "";
    }

    public long UptimeMilliseconds { get; private set; }

    public bool IsLinked { get; private set; }

    public int SignalDbm { get; private set; }

    public bool MeasuresSignal { get; set; } = true;

    public bool KnowsChannels { get; set; } = true;

    internal WifiStation Station => _station;

    internal string Run(string steps)
    {
        string[] all = steps.Split(' ');
        for (int i = 0; i < all.Length; i++)
            Do(all[i]);
        string trace = _trace;
        _trace = "";
        return trace;
    }

    public void SetTimer(int milliseconds)
    {
        _period = milliseconds;
        _due = UptimeMilliseconds + milliseconds;
    }

    public void StartScan() => Note("scan");

    public void Connect(WifiStationProfile profile, string bssid, int channel) =>
        Note("connect " + profile.Ssid + (bssid.Length == 0 ? "" : " " + bssid + "/" + channel.ToString()));

    public void Disconnect()
    {
        if (IsLinked)
            Note("leave");
        IsLinked = false;
        SignalDbm = 0;
    }

    public void Save(WifiStationProfile profile) => Note("save " + profile.LastBssid + "/" + profile.LastChannel.ToString());

    public void Log(string message)
    {
        if (message.IndexOf("Trying") != 0)
            Note(message);
    }

    private static WifiStationProfile ParseProfile(string text, int index)
    {
        string[] last = text.Split(':');
        string[] names = last[0].Split('/');
        return new WifiStationProfile
        {
            ConfigPath = "p" + index.ToString(),
            IsEnabled = true,
            Ssid = names[0],
            Password = "secret12",
            Bssid = names.Length > 1 ? names[1] : "",
            LastBssid = last.Length > 1 ? last[1] : "",
            LastChannel = last.Length > 1 ? 6 : 0,
        };
    }

    private void Do(string step)
    {
        int colon = step.IndexOf(':');
        string verb = colon < 0 ? step : step.Substring(0, colon);
        string argument = colon < 0 ? "" : step.Substring(colon + 1);
        switch (verb)
        {
            case "start": _station.Connect(); break;
            case "stop": _station.Disconnect(); break;
            case "restart": _station.ShutDown(); break;
            case "scan": _station.OnScanDone(ParseResults(argument)); break;
            case "noscan": _station.OnScanDone(null); break;
            case "join": Join(argument); break;
            case "ip": _station.OnAddress(); break;
            case "lost": Lose(); break;
            case "dbm": SignalDbm = int.Parse(argument); break;
            default: Advance(int.Parse(step)); break;
        }
    }

    private void Join(string bssid)
    {
        IsLinked = true;
        SignalDbm = -50;
        _station.OnConnected(new WifiConnection(bssid, bssid.Length == 0 ? 0 : 6, -50));
    }

    private void Lose()
    {
        IsLinked = false;
        SignalDbm = 0;
        _station.OnDisconnected();
    }

    private void Advance(int milliseconds)
    {
        long end = UptimeMilliseconds + milliseconds;
        while (_period > 0 && _due <= end)
        {
            UptimeMilliseconds = _due;
            _due += _period;
            _station.OnTimeout();
        }

        UptimeMilliseconds = end;
    }

    private static WifiScanResult[] ParseResults(string text)
    {
        string[] all = text.Split(',');
        WifiScanResult[] results = new WifiScanResult[text.Length == 0 ? 0 : all.Length];
        for (int i = 0; i < results.Length; i++)
        {
            string[] parts = all[i].Split('/');
            results[i] = new WifiScanResult(parts[0], parts[1], WifiAuthMode.Wpa2Psk, 6, int.Parse(parts[2]));
        }

        return results;
    }

    private void Note(string what) => _trace += (_trace.Length == 0 ? "" : "; ") + UptimeMilliseconds.ToString() + " " + what;
}
