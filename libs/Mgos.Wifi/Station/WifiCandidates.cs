// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections;

namespace Mgos.Wifi;

/// <summary>The access points to be tried, best first, and the memory of those that have failed. Pure.</summary>
/// <remarks>An access point is in one of the two lists, at most once for each profile.</remarks>
internal sealed class WifiCandidates
{
    private const int MillisecondsPerSecond = 1000;

    private readonly ArrayList _queue = new ArrayList();
    private readonly ArrayList _history = new ArrayList();

    internal int Count => _queue.Count;

    internal WifiCandidate First => _queue.Count == 0 ? null : (WifiCandidate)_queue[0];

    internal int HistoryCount => _history.Count;

    internal WifiCandidate At(int index) => (WifiCandidate)_queue[index];

    /// <summary>Forgets everything.</summary>
    internal void Forget()
    {
        _queue.Clear();
        _history.Clear();
    }

    /// <summary>Empties the queue; those that have been tried are remembered.</summary>
    internal void Clear()
    {
        for (int i = 0; i < _queue.Count; i++)
            Remember((WifiCandidate)_queue[i]);
        _queue.Clear();
    }

    /// <summary>Takes the first, which has failed, out of the queue.</summary>
    internal void FailFirst()
    {
        Remember(First);
        _queue.RemoveAt(0);
    }

    /// <summary>Notes an attempt with the first.</summary>
    internal void CountAttempt(long now)
    {
        First.LastAttempt = now;
        if (++First.Attempts < WifiConstants.MaxAttempts)
            return;
        Halve(_queue);
        Halve(_history);
    }

    /// <summary>Queues the access points that were joined last.</summary>
    internal void AddLast(WifiStationProfile[] profiles, bool needsChannel)
    {
        for (int i = 0; i < profiles.Length; i++)
        {
            WifiStationProfile profile = profiles[i];
            if (profile.LastBssid.Length == 0 || (needsChannel && profile.LastChannel == 0))
                continue;
            WifiCandidate candidate = Recall(profile, i, profile.LastBssid.ToLower());
            candidate.Channel = profile.LastChannel;
            _queue.Add(candidate);
        }
    }

    /// <summary>Queues what a scan has found.</summary>
    internal void AddFound(WifiScanResult[] results, WifiStationProfile[] profiles, WifiStationProfile only, int minSignalDbm, long now)
    {
        AddFound(results, profiles, only, minSignalDbm, now, true);
        if (_queue.Count == 0)
            AddFound(results, profiles, only, minSignalDbm, now, false);
        if (only == null)
            AddHidden(results, profiles);
    }

    private void AddFound(WifiScanResult[] results, WifiStationProfile[] profiles, WifiStationProfile only, int minSignalDbm, long now, bool skipsBad)
    {
        for (int i = 0; i < results.Length; i++)
        {
            for (int j = 0; j < profiles.Length; j++)
            {
                bool fits = (only == null || only == profiles[j]) && WifiMatch.Fits(profiles[j], results[i]) && results[i].SignalDbm >= minSignalDbm;
                if (fits && !IsQueued(profiles[j], results[i].Bssid) && !(skipsBad && IsBad(profiles[j], results[i].Bssid, now)))
                    Add(results[i], profiles[j], j);
            }
        }
    }

    private void Add(WifiScanResult result, WifiStationProfile profile, int profileIndex)
    {
        WifiCandidate candidate = Recall(profile, profileIndex, result.Bssid);
        candidate.SignalDbm = result.SignalDbm;
        candidate.Channel = result.Channel;
        int index = 0;
        while (index < _queue.Count && !candidate.IsBefore((WifiCandidate)_queue[index]))
            index++;
        _queue.Insert(index, candidate);
        if (_queue.Count <= WifiConstants.MaxCandidates)
            return;
        Remember((WifiCandidate)_queue[WifiConstants.MaxCandidates]);
        _queue.RemoveAt(WifiConstants.MaxCandidates);
    }

    // A network that no scan shows may be there all the same.
    private void AddHidden(WifiScanResult[] results, WifiStationProfile[] profiles)
    {
        for (int i = 0; i < profiles.Length; i++)
        {
            if (WifiMatch.IsSeen(profiles[i], results))
                continue;
            int index = 0;
            while (index < _queue.Count && ((WifiCandidate)_queue[index]).ProfileIndex < i)
                index++;
            WifiCandidate candidate = Recall(profiles[i], i, profiles[i].Bssid.ToLower());
            candidate.Channel = profiles[i].Channel;
            _queue.Insert(index, candidate);
        }
    }

    private bool IsQueued(WifiStationProfile profile, string bssid) => IndexOf(_queue, profile, bssid) >= 0;

    private bool IsBad(WifiStationProfile profile, string bssid, long now)
    {
        int index = IndexOf(_history, profile, bssid);
        if (index < 0)
            return false;
        WifiCandidate known = (WifiCandidate)_history[index];
        return known.IsBad && now - known.LastAttempt < WifiConstants.BadSeconds * (long)MillisecondsPerSecond;
    }

    private WifiCandidate Recall(WifiStationProfile profile, int profileIndex, string bssid)
    {
        int index = IndexOf(_history, profile, bssid);
        if (index < 0)
            return new WifiCandidate(profile, profileIndex, bssid);
        WifiCandidate known = (WifiCandidate)_history[index];
        _history.RemoveAt(index);
        return known;
    }

    private void Remember(WifiCandidate candidate)
    {
        if (candidate.Attempts == 0)
            return;
        _history.Add(candidate);
        if (_history.Count > WifiConstants.MaxHistory)
            _history.RemoveAt(OldestIndex());
    }

    private int OldestIndex()
    {
        int oldest = 0;
        for (int i = 1; i < _history.Count; i++)
        {
            if (((WifiCandidate)_history[i]).LastAttempt < ((WifiCandidate)_history[oldest]).LastAttempt)
                oldest = i;
        }

        return oldest;
    }

    private static int IndexOf(ArrayList list, WifiStationProfile profile, string bssid)
    {
        for (int i = 0; i < list.Count; i++)
        {
            if (((WifiCandidate)list[i]).IsFor(profile, bssid))
                return i;
        }

        return -1;
    }

    private static void Halve(ArrayList list)
    {
        for (int i = 0; i < list.Count; i++)
            ((WifiCandidate)list[i]).Attempts /= 2;
    }
}
