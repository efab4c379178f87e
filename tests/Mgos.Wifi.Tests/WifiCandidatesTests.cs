// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Wifi.Tests;

[TestClass]
public class WifiCandidatesTests
{
    private const int NoLimit = -100;

    private readonly WifiStationProfile[] _profiles = { new WifiStationProfile { IsEnabled = true, Ssid = "home", Password = "secret12" } };

    [TestMethod]
    public void An_access_point_that_has_failed_five_times_is_left_alone_for_an_hour()
    {
        WifiCandidates candidates = new WifiCandidates();
        for (int i = 0; i < WifiConstants.BadAttempts; i++)
            FailOnce(candidates, "a", i);
        candidates.AddFound(new[] { Result("a", -40), Result("b", -90) }, _profiles, null, NoLimit, 3600003);
        Assert.AreEqual(1, candidates.Count);
        Assert.AreEqual("b", candidates.First.Bssid);
        candidates.Clear();
        candidates.AddFound(new[] { Result("a", -40), Result("b", -90) }, _profiles, null, NoLimit, 3600004);
        Assert.AreEqual("a", candidates.First.Bssid);
        Assert.AreEqual(5, candidates.First.Attempts);
    }

    [TestMethod]
    public void If_there_are_only_bad_ones_the_one_that_was_tried_less_comes_first()
    {
        WifiCandidates candidates = new WifiCandidates();
        for (int i = 0; i < 6; i++)
            FailOnce(candidates, "a", i);
        for (int i = 0; i < 5; i++)
            FailOnce(candidates, "b", i);
        candidates.AddFound(new[] { Result("a", -40), Result("b", -90) }, _profiles, null, NoLimit, 100);
        Assert.AreEqual("b a", candidates.At(0).Bssid + " " + candidates.At(1).Bssid);
    }

    [TestMethod]
    public void Ten_wait_at_most_the_strongest()
    {
        WifiCandidates candidates = new WifiCandidates();
        WifiScanResult[] results = new WifiScanResult[15];
        for (int i = 0; i < results.Length; i++)
            results[i] = Result("n" + i.ToString(), -90 + i);
        candidates.AddFound(results, _profiles, null, NoLimit, 0);
        Assert.AreEqual(WifiConstants.MaxCandidates, candidates.Count);
        Assert.AreEqual("n14 n5", candidates.First.Bssid + " " + candidates.At(9).Bssid);
    }

    [TestMethod]
    public void Twenty_five_failures_are_remembered_the_newest()
    {
        WifiCandidates candidates = new WifiCandidates();
        for (int i = 0; i < 30; i++)
            FailOnce(candidates, "n" + i.ToString(), i);
        Assert.AreEqual(WifiConstants.MaxHistory, candidates.HistoryCount);
        candidates.AddFound(new[] { Result("n4", -40) }, _profiles, null, NoLimit, 100);
        Assert.AreEqual(0, candidates.First.Attempts);
        candidates.Clear();
        candidates.AddFound(new[] { Result("n5", -40) }, _profiles, null, NoLimit, 100);
        Assert.AreEqual(1, candidates.First.Attempts);
    }

    [TestMethod]
    public void Counts_of_failures_are_halved_before_they_grow_too_large()
    {
        WifiCandidates candidates = new WifiCandidates();
        for (int i = 0; i < WifiConstants.MaxAttempts; i++)
            FailOnce(candidates, "a", i);
        candidates.AddFound(new[] { Result("a", -40) }, _profiles, null, NoLimit, 100);
        Assert.AreEqual(100, candidates.First.Attempts);
    }

    [TestMethod]
    [DataRow((int)WifiAuthMode.Open, "", "", true)]
    [DataRow((int)WifiAuthMode.Open, "secret12", "", false)]
    [DataRow((int)WifiAuthMode.Open, "", "me", false)]
    [DataRow((int)WifiAuthMode.Wep, "12345", "", true)]
    [DataRow((int)WifiAuthMode.Wpa2Psk, "", "", false)]
    [DataRow((int)WifiAuthMode.Wpa3Psk, "secret12", "", true)]
    [DataRow((int)WifiAuthMode.Wpa2Enterprise, "secret12", "", false)]
    [DataRow((int)WifiAuthMode.Wpa2Enterprise, "secret12", "me", true)]
    [DataRow((int)WifiAuthMode.Unknown, "", "", true)]
    [DataRow((int)WifiAuthMode.Unknown, "secret12", "", true)]
    public void Authentication_has_to_fit(int authentication, string password, string user, bool fits)
    {
        WifiStationProfile profile = new WifiStationProfile { Ssid = "home", Password = password, User = user };
        Assert.AreEqual(fits, WifiMatch.Fits(profile, new WifiScanResult("home", "a", (WifiAuthMode)authentication, 6, -40)));
    }

    [TestMethod]
    [DataRow("home", 0, 6, true)]
    [DataRow("home", 6, 6, true)]
    [DataRow("home", 1, 6, false)]
    [DataRow("home", 1, 0, true)]
    [DataRow("Home", 0, 6, false)]
    public void Name_and_channel_have_to_fit(string ssid, int wanted, int channel, bool fits)
    {
        WifiStationProfile profile = new WifiStationProfile { Ssid = ssid, Channel = wanted };
        Assert.AreEqual(fits, WifiMatch.Fits(profile, new WifiScanResult("home", "a", WifiAuthMode.Open, channel, -40)));
    }

    private void FailOnce(WifiCandidates candidates, string bssid, long now)
    {
        candidates.Clear();
        candidates.AddFound(new[] { Result(bssid, -50) }, _profiles, null, NoLimit, now);
        candidates.CountAttempt(now);
        candidates.FailFirst();
    }

    private static WifiScanResult Result(string bssid, int signal) => new WifiScanResult("home", bssid, WifiAuthMode.Wpa2Psk, 6, signal);
}
