// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Wifi.Tests;

/// <summary>A radio that a test decides over; it notes what it is told.</summary>
internal sealed class FakeDriver : IWifiDriver
{
    public bool KnowsChannels => true;

    public bool MeasuresSignal => true;

    public bool CarriesSockets { get; set; }

    public bool IsLinked { get; private set; }

    public int SignalDbm => IsLinked ? -50 : 0;

    internal string Trace { get; private set; } = "";

    internal bool HasRadio { get; set; } = true;

    internal bool RefusesScans { get; set; }

    internal bool RefusesAccessPoint { get; set; }

    internal IWifiDriverListener Listener { get; private set; }

    public bool Start(IWifiDriverListener listener, bool usesStation)
    {
        Listener = listener;
        Note(usesStation ? "start" : "observe");
        return HasRadio;
    }

    public bool SetUpAccessPoint(WifiAccessPointSettings settings)
    {
        Note(settings.IsEnabled ? "ap " + settings.Ssid + " " + settings.Password + " " + settings.Channel.ToString() : "no ap");
        return !RefusesAccessPoint;
    }

    public bool StartScan()
    {
        Note("scan");
        return !RefusesScans;
    }

    public void Connect(WifiStationProfile profile, string bssid, int channel) => Note("connect " + profile.Ssid + " " + profile.Password);

    public void Disconnect()
    {
        if (IsLinked)
            Note("leave");
        IsLinked = false;
    }

    public void ReadAddresses(NetworkInterfaceInfo info)
    {
        info.Address = "192.168.1.7";
        info.Gateway = "192.168.1.1";
        info.TimeServer = "192.168.1.2";
    }

    public void Stop() => Note("stop");

    internal void Join(string bssid)
    {
        IsLinked = true;
        Listener.OnConnected(new WifiConnection(bssid, 6, -50));
    }

    internal void Lose()
    {
        IsLinked = false;
        Listener.OnDisconnected();
    }

    internal string TakeTrace()
    {
        string trace = Trace;
        Trace = "";
        return trace;
    }

    private void Note(string what) => Trace += (Trace.Length == 0 ? "" : "; ") + what;
}
