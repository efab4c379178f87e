// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Wifi.Tests;

[TestClass]
public class WifiStationTests
{
    private const int Idle = (int)WifiStationState.Idle;
    private const int Connecting = (int)WifiStationState.Connecting;
    private const int Ready = (int)WifiStationState.IpAcquired;

    // Profiles, what happens, what the station does, the state at the end.
    [TestMethod]
    [DataRow("home", "start", "0 scan", (int)WifiStationState.Scanning)]
    [DataRow("home", "start scan:home/a/-50 join:a ip", "0 scan; 0 connect home a/6; 0 save a/6", Ready)]
    [DataRow("home", "start scan:home/a/-50 join:a", "0 scan; 0 connect home a/6", (int)WifiStationState.Connected)]
    [DataRow("home:a", "start join:a ip", "0 connect home a/6", Ready)]
    [DataRow("home:a,work:b", "start lost +2000 join:b ip", "0 connect home a/6; 0 Connect failed; 2000 connect work b/6", Ready)]
    [DataRow("home:a", "start join:b ip", "0 connect home a/6; 0 save b/6", Ready)]
    [DataRow("home", "start scan:home/a/-50 join: ip", "0 scan; 0 connect home a/6; 0 save a/6", Ready)]
    public void A_station_scans_unless_it_knows_where_to_go(string profiles, string steps, string trace, int state) => Check(profiles, steps, trace, state);

    [TestMethod]
    [DataRow("home,work", "start scan:work/b/-40,home/a/-80,home/c/-60", "0 scan; 0 connect home c/6", Connecting)]
    [DataRow("home,work", "start scan:work/b/-40,home/a/-80 lost +2000", "0 scan; 0 connect home a/6; 0 Connect failed; 2000 connect work b/6", Connecting)]
    [DataRow("home,work", "start scan:work/b/-40 lost +2000", "0 scan; 0 connect home; 0 Connect failed; 2000 connect work b/6", Connecting)]
    [DataRow("home/c,work", "start scan:home/a/-40,work/b/-40", "0 scan; 0 connect home c/0", Connecting)]
    [DataRow("home/C", "start scan:home/a/-40,home/c/-80", "0 scan; 0 connect home c/6", Connecting)]
    [DataRow("home", "start scan:home/a/-96,home/b/-95", "0 scan; 0 connect home b/6", Connecting)]
    [DataRow("home", "start scan:home/a/-96", "0 scan; 0 No candidate APs", (int)WifiStationState.Scan)]
    [DataRow("home", "start scan:", "0 scan; 0 connect home", Connecting)]
    [DataRow("home,home", "start scan:home/a/-50 lost +2000", "0 scan; 0 connect home a/6; 0 Connect failed; 2000 connect home a/6", Connecting)]
    public void Better_profiles_and_stronger_access_points_come_first(string profiles, string steps, string trace, int state) => Check(profiles, steps, trace, state);

    [TestMethod]
    [DataRow("home", "start scan:home/a/-50 lost +2000", "0 scan; 0 connect home a/6; 0 Connect failed; 2000 No candidate APs", (int)WifiStationState.Scan)]
    [DataRow("home", "start scan:home/a/-50 lost +4000", "0 scan; 0 connect home a/6; 0 Connect failed; 2000 No candidate APs; 4000 scan", (int)WifiStationState.Scanning)]
    [DataRow("home", "start scan:home/a/-50 +14999", "0 scan; 0 connect home a/6", Connecting)]
    [DataRow("home", "start scan:home/a/-50 +15000", "0 scan; 0 connect home a/6; 15000 Connect failed", (int)WifiStationState.WaitConnect)]
    [DataRow("home", "start scan:home/a/-50 join:a +15000", "0 scan; 0 connect home a/6", (int)WifiStationState.Init)]
    [DataRow("home", "start scan:home/a/-50 join:a +16000", "0 scan; 0 connect home a/6; 16000 leave; 16000 scan", (int)WifiStationState.Scanning)]
    [DataRow("home", "start scan:home/a/-50 join:a lost +1000", "0 scan; 0 connect home a/6; 1000 scan", (int)WifiStationState.Scanning)]
    [DataRow("home", "start scan:home/a/-50 lost lost +1999", "0 scan; 0 connect home a/6; 0 Connect failed", (int)WifiStationState.WaitConnect)]
    [DataRow("home", "start scan:home/a/-50 lost lost +3000", "0 scan; 0 connect home a/6; 0 Connect failed; 3000 No candidate APs", (int)WifiStationState.Scan)]
    [DataRow("home", "start +15000", "0 scan; 15000 scan", (int)WifiStationState.Scanning)]
    [DataRow("home", "start noscan +15000", "0 scan; 15000 scan", (int)WifiStationState.Scanning)]
    [DataRow("home:a", "start lost +4000", "0 connect home a/6; 0 Connect failed; 2000 No candidate APs; 4000 scan", (int)WifiStationState.Scanning)]
    public void A_failure_is_followed_by_a_rest_and_the_next_attempt(string profiles, string steps, string trace, int state) => Check(profiles, steps, trace, state);

    [TestMethod]
    [DataRow("start scan:home/a/-50 join:a ip lost +999", "", (int)WifiStationState.Init)]
    [DataRow("start scan:home/a/-50 join:a ip lost +1000", "1000 connect home a/6", Connecting)]
    [DataRow("start scan:home/a/-50 join:a ip lost +1000 join:a ip", "1000 connect home a/6", Ready)]
    [DataRow("start scan:home/a/-50 join:a ip lost join:a ip +1000", "1000 leave; 1000 connect home a/6", Connecting)]
    [DataRow("start scan:home/a/-50 join:a ip lost +16000", "1000 connect home a/6; 16000 Connect failed", (int)WifiStationState.WaitConnect)]
    [DataRow("start scan:home/a/-50 join:a ip lost +20000", "1000 connect home a/6; 16000 Connect failed; 18000 No candidate APs; 20000 scan", (int)WifiStationState.Scanning)]
    [DataRow("start scan:home/a/-50 join:a ip stop +60000", "0 leave", Idle)]
    [DataRow("start scan:home/a/-50 join:a ip restart lost +60000 start", "0 leave; 60000 connect home a/6", Connecting)]
    [DataRow("start scan:home/a/-50 join:a ip +100000", "", Ready)]
    public void A_loss_is_mended(string steps, string trace, int state)
    {
        string start = "0 scan; 0 connect home a/6; 0 save a/6";
        Check("home", steps, trace.Length == 0 ? start : start + "; " + trace, state);
    }

    [TestMethod]
    public void A_station_without_profiles_stays_off()
    {
        StationBench bench = new StationBench("");
        Assert.IsFalse(bench.Station.Connect());
        Assert.AreEqual(Idle, (int)bench.Station.State);
        Assert.AreEqual("", bench.Run("+60000"));
    }

    [TestMethod]
    public void The_status_is_that_of_the_original()
    {
        StationBench bench = new StationBench("home");
        Assert.AreEqual("disconnected", StatusOf(bench));
        bench.Run("start");
        Assert.AreEqual("connecting", StatusOf(bench));
        bench.Run("scan:home/a/-50");
        Assert.AreEqual("connecting", StatusOf(bench));
        bench.Run("join:a");
        Assert.AreEqual("connected", StatusOf(bench));
        bench.Run("ip");
        Assert.AreEqual("got ip", StatusOf(bench));
        Assert.AreEqual("home a", bench.Station.CurrentProfile.Ssid + " " + bench.Station.CurrentBssid);
        bench.Run("lost");
        Assert.AreEqual("connecting", StatusOf(bench));
        Assert.IsNull(bench.Station.CurrentProfile);
        bench.Run("restart");
        Assert.AreEqual("disconnected", StatusOf(bench));
    }

    [TestMethod]
    public void A_board_that_does_not_know_channels_goes_where_it_was_by_address_alone()
    {
        StationBench bench = new StationBench("home");
        bench.KnowsChannels = false;
        bench.Station.SetProfiles(new[] { new WifiStationProfile { IsEnabled = true, Ssid = "home", Password = "secret12", LastBssid = "a" } });
        Assert.AreEqual("0 connect home a/0; 0 save b/6", bench.Run("start join:b ip"));
    }

    [TestMethod]
    public void A_changed_time_limit_takes_effect_at_the_next_attempt()
    {
        StationBench bench = new StationBench("home");
        bench.Station.Options.ConnectTimeoutSeconds = 3;
        Assert.AreEqual("0 scan; 0 connect home a/6; 3000 Connect failed", bench.Run("start scan:home/a/-50 +3000"));
        bench.Station.Options.ConnectTimeoutSeconds = 0;
        Assert.AreEqual("5000 No candidate APs; 7000 scan; 8000 scan", bench.Run("+5000"));
    }

    [TestMethod]
    public void Other_profiles_forget_what_the_old_ones_led_to()
    {
        StationBench bench = new StationBench("home");
        bench.Run("start scan:home/a/-50 join:a ip");
        bench.Station.SetProfiles(new[] { new WifiStationProfile { IsEnabled = true, Ssid = "work", Password = "secret12" } });
        Assert.AreEqual(Idle, (int)bench.Station.State);
        Assert.AreEqual("0 leave; 0 scan; 0 connect work b/6", bench.Run("start scan:home/a/-50,work/b/-60"));
    }

    [TestMethod]
    public void A_weak_signal_makes_a_station_look_around()
    {
        StationBench bench = Roaming();
        string trace = bench.Run("dbm:-90 +60000");
        Assert.AreEqual("60000 Avg RSSI -90, will scan for a better AP; 60000 scan", trace);
        Assert.AreEqual("got ip", StatusOf(bench));
        Assert.AreEqual("60000 leave", bench.Run("scan:home/a/-90,home/b/-60"));
        Assert.AreEqual("62000 connect home b/6; 62000 save b/6", bench.Run("+2000 join:b ip"));
        Assert.AreEqual("got ip", StatusOf(bench));
    }

    [TestMethod]
    [DataRow("scan:home/a/-90,home/b/-86", "60000 Best AP is not much better (RSSI -86 vs -90)")]
    [DataRow("scan:home/a/-89,home/b/-99", "60000 Current AP is best AP")]
    [DataRow("scan:work/c/-20", "60000 No candidate APs")]
    public void A_station_stays_where_nothing_is_better(string scan, string trace)
    {
        StationBench bench = Roaming();
        bench.Run("dbm:-90 +60000");
        Assert.AreEqual(trace, bench.Run(scan));
        Assert.AreEqual(Ready, (int)bench.Station.State);
        Assert.AreEqual("", bench.Run("+59999"));
        Assert.AreEqual("120000 Avg RSSI -90, will scan for a better AP; 120000 scan", bench.Run("+1"));
    }

    [TestMethod]
    public void A_station_that_loses_its_network_while_it_looks_around_takes_what_there_is()
    {
        StationBench bench = Roaming();
        bench.Run("dbm:-90 +60000 lost");
        Assert.AreEqual("connecting", StatusOf(bench));
        Assert.AreEqual("60000 connect home b/6", bench.Run("scan:home/b/-94"));
    }

    [TestMethod]
    public void A_station_whose_signal_is_not_measured_looks_around_at_the_interval()
    {
        StationBench bench = Roaming();
        bench.MeasuresSignal = false;
        Assert.AreEqual("60000 Avg RSSI -50, will scan for a better AP; 60000 scan", bench.Run("+60000"));
    }

    private static StationBench Roaming()
    {
        StationBench bench = new StationBench("home");
        bench.Station.Options.RoamingIntervalSeconds = 59;
        bench.Run("start scan:home/a/-50 join:a ip");
        return bench;
    }

    private static string StatusOf(StationBench bench) => WifiStatusText.NameOf(bench.Station.Status);

    private static void Check(string profiles, string steps, string trace, int state)
    {
        StationBench bench = new StationBench(profiles);
        Assert.AreEqual(trace, bench.Run(steps), profiles + ": " + steps);
        Assert.AreEqual(state, (int)bench.Station.State, profiles + ": " + steps);
    }
}
