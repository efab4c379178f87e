// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Wifi;

/// <content>The look for a better access point while the signal is weak.</content>
public sealed partial class WifiStation
{
    private void CheckSignal()
    {
        int average = _signal.Add(_host.SignalDbm);
        bool isWeak = average < Options.RoamingSignalDbm || !_host.MeasuresSignal;
        if (!isWeak || _host.UptimeMilliseconds - _lastRoaming <= Options.RoamingIntervalSeconds * (long)WifiConstants.MillisecondsPerSecond)
            return;
        _host.Log("Avg RSSI " + average.ToString() + ", will scan for a better AP");
        _isRoaming = true;
        _lastRoaming = _host.UptimeMilliseconds;
        Scan();
    }

    private void EndRoaming()
    {
        WifiCandidate best = _candidates.First;
        int signal = _host.SignalDbm;
        _isRoaming = false;
        if (best == null)
            _host.Log("No candidate APs");
        else if (best.Bssid == CurrentBssid)
            _host.Log("Current AP is best AP");
        else if (best.SignalDbm - WifiConstants.RoamingGainDb < signal)
            _host.Log("Best AP is not much better (RSSI " + best.SignalDbm.ToString() + " vs " + signal.ToString() + ")");
        else
        {
            Change(best, signal);
            return;
        }

        _candidates.Clear();
        Enter(WifiStationState.IpAcquired, TimeoutMilliseconds);
    }

    private void Change(WifiCandidate best, int signal)
    {
        _host.Log("Trying to switch to " + best.Bssid + " (RSSI " + signal.ToString() + " -> " + best.SignalDbm.ToString() + ")");
        _host.Disconnect();
        _current = null;
        Enter(WifiStationState.WaitConnect, WifiConstants.RestMilliseconds);
    }
}
