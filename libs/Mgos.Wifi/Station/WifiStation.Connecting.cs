// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Wifi;

/// <content>One attempt after the other: from the queue of candidates to an address, or to the next candidate.</content>
public sealed partial class WifiStation
{
    private void StartOver()
    {
        _host.Disconnect();
        _isRoaming = false;
        _current = null;
        _candidates.Clear();
        _candidates.AddLast(_profiles, _host.KnowsChannels);
        if (_candidates.Count > 0)
            ConnectToFirst();
        else
            Scan();
    }

    private void Scan()
    {
        _candidates.Clear();
        Enter(WifiStationState.Scanning, TimeoutMilliseconds);
        _host.StartScan();
    }

    private void ConnectToFirst()
    {
        WifiCandidate first = _candidates.First;
        if (first == null)
        {
            _host.Log("No candidate APs");
            Enter(WifiStationState.Scan, WifiConstants.NoCandidateRestMilliseconds);
            return;
        }

        _candidates.CountAttempt(_host.UptimeMilliseconds);
        _host.Log("Trying " + first.Profile.Ssid + (first.Bssid.Length == 0 ? " (auto)" : " AP " + Describe(first)) + " cfg " + first.ProfileIndex.ToString() + " att " + first.Attempts.ToString());
        Enter(WifiStationState.Connecting, TimeoutMilliseconds);
        _host.Connect(first.Profile, first.Bssid, first.Bssid.Length == 0 ? 0 : first.Channel);
    }

    // Whatever was tried, this is what it has led to.
    private void Adopt(WifiConnection connection)
    {
        _current = _candidates.First;
        if (connection.Bssid.Length == 0)
            return;
        _current.Bssid = connection.Bssid;
        _current.Channel = connection.Channel;
        _current.SignalDbm = connection.SignalDbm;
    }

    private void Fail()
    {
        _host.Log("Connect failed");
        WifiStationProfile profile = _candidates.First.Profile;
        profile.LastBssid = "";
        profile.LastChannel = 0;
        _candidates.FailFirst();
        _current = null;
        _host.Disconnect();
        Enter(WifiStationState.WaitConnect, WifiConstants.RestMilliseconds);
    }

    private void Succeed()
    {
        _current.Attempts = 0;
        _candidates.Clear();
        _signal.Reset(_host.SignalDbm);
        Enter(WifiStationState.IpAcquired, TimeoutMilliseconds);
        WifiStationProfile profile = _current.Profile;
        bool isKnown = _current.Bssid.Length > 0 && (_current.Channel != 0 || !_host.KnowsChannels);
        if (!isKnown || (profile.LastBssid.ToLower() == _current.Bssid && profile.LastChannel == _current.Channel))
            return;
        profile.LastBssid = _current.Bssid;
        profile.LastChannel = _current.Channel;
        _host.Save(profile);
    }

    private void Lose()
    {
        _current = null;
        Enter(WifiStationState.Init, WifiConstants.RestMilliseconds);
    }

    private static string Describe(WifiCandidate candidate) => candidate.Bssid + " ch " + candidate.Channel.ToString() + " RSSI " + candidate.SignalDbm.ToString();
}
