// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Config;
using Mgos.Core;
using nanoFramework.TestFramework;

namespace Mgos.Wifi.Tests;

[TestClass]
public class WifiManagerTests
{
    private const string Home = "\"sta\":{\"enable\":true,\"ssid\":\"home\",\"pass\":\"secret12\"}";
    private const string Work = "\"sta1\":{\"enable\":true,\"ssid\":\"work\",\"pass\":\"secret34\"}";
    private const string BadWork = "\"sta1\":{\"enable\":true,\"ssid\":\"\"}";

    // Configuration, whether the access point is on by default, mode, what the radio is told.
    [TestMethod]
    [DataRow("", false, "off", "")]
    [DataRow("", true, "AP", "start; ap Mongoose_0D83A4 Mongoose 6")]
    [DataRow(Home, false, "STA", "start; no ap; scan")]
    [DataRow(Home, true, "AP+STA", "start; ap Mongoose_0D83A4 Mongoose 6; scan")]
    [DataRow(Work, false, "STA", "start; no ap; scan")]
    [DataRow(Home + "," + BadWork, false, "STA", "start; no ap; scan")]
    [DataRow("\"ap\":{\"enable\":true,\"ssid\":\"mine\",\"pass\":\"\",\"channel\":11}", false, "AP", "start; ap mine  11")]
    public void The_configuration_decides_on_the_mode(string config, bool hasAccessPoint, string mode, string trace)
    {
        WifiDevice device = WifiDevice.Booted(config, hasAccessPoint);
        Assert.AreEqual(trace, device.Driver.TakeTrace());
        Assert.AreEqual(mode, WifiStatusText.NameOf(device.Wifi.Mode));
        Assert.IsTrue(device.Test.Platform.HasLogged("WiFi mode: " + mode + "\n"), device.Test.Platform.ConsoleText);
    }

    [TestMethod]
    [DataRow("\"ap\":{\"pass\":\"short\"}", true, "WiFi AP: AP password must be between 8 and 63 chars")]
    [DataRow(BadWork, false, "WiFi STA: STA SSID must be between 1 and 31 chars")]
    public void A_boot_fails_if_nothing_of_what_is_wanted_is_possible(string config, bool hasAccessPoint, string message)
    {
        WifiDevice device = new WifiDevice(config, hasAccessPoint);
        Assert.AreEqual((int)InitResult.NetworkInitFailed, (int)device.Test.Boot());
        Assert.IsTrue(device.Test.Platform.HasLogged(message), device.Test.Platform.ConsoleText);
    }

    [TestMethod]
    public void A_station_carries_a_boot_whose_access_point_fails()
    {
        WifiDevice device = WifiDevice.Booted(Home + ",\"ap\":{\"pass\":\"short\"}", true);
        Assert.AreEqual("start; scan", device.Driver.TakeTrace());
        Assert.AreEqual("", device.Wifi.AccessPointAddress);
    }

    [TestMethod]
    public void A_board_without_Wi_Fi_fails_to_boot_only_if_Wi_Fi_is_wanted()
    {
        WifiDevice device = new WifiDevice(Home, false);
        device.Driver.HasRadio = false;
        Assert.AreEqual((int)InitResult.NetworkInitFailed, (int)device.Test.Boot());
        WifiDevice other = new WifiDevice("", false);
        other.Driver.HasRadio = false;
        other.Driver.CarriesSockets = true;
        Assert.AreEqual((int)InitResult.Ok, (int)other.Test.Boot());
    }

    [TestMethod]
    public void Events_of_Wi_Fi_come_before_those_of_the_network()
    {
        WifiDevice device = WifiDevice.Booted(Home, false);
        device.FindHome();
        Assert.AreEqual("W1 N1", device.TakeEvents());
        device.Driver.Join("aa");
        Assert.AreEqual("W2 N2", device.TakeEvents());
        Assert.AreEqual("", device.Wifi.StationAddress);
        device.Driver.Listener.OnAddress();
        Assert.AreEqual("W3 N3", device.TakeEvents());
        Assert.AreEqual("192.168.1.7 home -50 3", device.Wifi.StationAddress + " " + device.Wifi.ConnectedSsid + " " + device.Wifi.SignalDbm.ToString() + " " + ((int)device.Wifi.Status).ToString());
        Assert.AreEqual("192.168.1.2", device.Device.Network.TimeServer);
        device.Driver.Lose();
        Assert.AreEqual("W0 N0", device.TakeEvents());
        Assert.AreEqual("", device.Wifi.StationAddress + device.Wifi.ConnectedSsid);
    }

    [TestMethod]
    public void A_station_that_is_switched_off_is_reported_as_disconnected_once()
    {
        WifiDevice device = WifiDevice.Booted(Home, false);
        device.FindHome();
        device.Driver.Join("aa");
        device.TakeEvents();
        device.Wifi.Disconnect();
        device.Wifi.Disconnect();
        Assert.AreEqual("W0 N0", device.TakeEvents());
        Assert.AreEqual("disconnected", WifiStatusText.NameOf(device.Wifi.Status));
        device.Wifi.Connect();
        device.FindHome();
        device.Test.AdvanceMilliseconds(15000);
        Assert.AreEqual("W1 N1 W0 N0", device.TakeEvents());
    }

    [TestMethod]
    public void The_network_belongs_to_Wi_Fi_unless_it_is_off()
    {
        Assert.IsTrue(WifiDevice.Booted(Home, false).Device.Network.IsManaged);
        Assert.IsTrue(WifiDevice.Booted("", true).Device.Network.IsManaged);
        Assert.IsFalse(WifiDevice.Booted("", false).Device.Network.IsManaged);
    }

    [TestMethod]
    public void A_scan_leaves_the_network_to_whom_it_belongs()
    {
        WifiDevice device = WifiDevice.Booted("", false);
        device.Wifi.Scan(results => { });
        Assert.AreEqual("start; scan", device.Driver.TakeTrace());
        Assert.IsFalse(device.Device.Network.IsManaged);
        WifiDevice board = WifiDevice.Booted("", true);
        board.Driver.TakeTrace();
        board.Wifi.Scan(results => { });
        Assert.AreEqual("scan", board.Driver.TakeTrace());
    }

    [TestMethod]
    public void A_board_names_its_address_when_it_has_one()
    {
        WifiDevice device = new WifiDevice(Home, false);
        device.Driver.CarriesSockets = true;
        device.Device.Endpoints.Add("http://localhost:80/");
        device.Test.Boot();
        Assert.IsFalse(device.Test.Platform.HasLogged("Listening on http"), device.Test.Platform.ConsoleText);
        device.FindHome();
        device.Driver.Join("aa");
        device.Driver.Listener.OnAddress();
        Assert.IsTrue(device.Test.Platform.HasLogged("Listening on http://192.168.1.7:80/\n"), device.Test.Platform.ConsoleText);
    }

    [TestMethod]
    public void The_access_point_that_was_joined_is_saved_and_tried_first_the_next_time()
    {
        WifiDevice device = WifiDevice.Booted(Home, false);
        device.FindHome();
        device.Driver.Join("aa");
        device.Driver.Listener.OnAddress();
        Assert.IsTrue(device.SavedConfig.IndexOf("\"last_bssid\": \"aa\"") > 0, device.SavedConfig);
        Assert.AreEqual(6, device.Config.GetInt("wifi.sta.last_channel"));
        WifiDevice next = WifiDevice.Booted("\"sta\":{\"enable\":true,\"ssid\":\"home\",\"pass\":\"secret12\",\"last_bssid\":\"aa\",\"last_channel\":6}", false);
        Assert.AreEqual("start; no ap; connect home secret12", next.Driver.TakeTrace());
    }

    [TestMethod]
    public void Wrong_settings_are_not_saved()
    {
        WifiDevice device = WifiDevice.Booted(Home, false);
        string message;
        device.Config.SetString("wifi.sta.pass", "1234");
        Assert.IsFalse(device.Config.Save(false, out message));
        Assert.AreEqual("STA password must be between 8 and 63 chars", message);
        device.Config.SetBoolean("wifi.sta.enable", false);
        Assert.IsTrue(device.Config.Save(false, out message));
        device.Config.SetBoolean("wifi.ap.enable", true);
        device.Config.SetString("wifi.ap.dhcp_end", "");
        Assert.IsFalse(device.Config.Save(false, out message));
        Assert.AreEqual("AP IP, netmask, DHCP start and end addresses must be set", message);
    }

    [TestMethod]
    public void A_station_can_be_given_another_network_while_it_runs()
    {
        WifiDevice device = WifiDevice.Booted(Home, false);
        device.FindHome();
        device.Driver.Join("aa");
        device.Driver.TakeTrace();
        Assert.IsTrue(device.Wifi.SetUpStation(new WifiStationProfile { IsEnabled = true, Ssid = "cafe" }));
        Assert.AreEqual("leave; scan", device.Driver.TakeTrace());
        device.FindHome();
        Assert.AreEqual("connect cafe ", device.Driver.TakeTrace());
        Assert.IsFalse(device.Wifi.SetUpStation(new WifiStationProfile { IsEnabled = true, Ssid = "" }));
        Assert.AreEqual("connecting", WifiStatusText.NameOf(device.Wifi.Status));
        Assert.IsTrue(device.Wifi.SetUpStation(new WifiStationProfile()));
        Assert.AreEqual("disconnected", WifiStatusText.NameOf(device.Wifi.Status));
        Assert.IsFalse(device.Wifi.Connect());
    }

    [TestMethod]
    public void Wi_Fi_that_is_off_can_be_switched_on()
    {
        WifiDevice device = WifiDevice.Booted("", false);
        Assert.IsTrue(device.Wifi.SetUpStation(new WifiStationProfile { IsEnabled = true, Ssid = "cafe" }));
        Assert.AreEqual("start; scan", device.Driver.TakeTrace());
        Assert.IsTrue(device.Device.Network.IsManaged);
    }

    [TestMethod]
    public void A_changed_configuration_takes_effect_with_SetUp()
    {
        WifiDevice device = WifiDevice.Booted(Home, false);
        device.Config.SetString("wifi.sta.ssid", "cafe");
        device.Config.SetInt("wifi.sta_connect_timeout", 3);
        device.Driver.TakeTrace();
        Assert.IsTrue(device.Wifi.SetUp());
        device.FindHome();
        Assert.AreEqual("no ap; connect cafe secret12", device.Driver.TakeTrace());
        device.Test.AdvanceMilliseconds(3000);
        Assert.IsTrue(device.Test.Platform.HasLogged("Connect failed"), device.Test.Platform.ConsoleText);
    }

    [TestMethod]
    public void An_access_point_may_switch_itself_off_for_good()
    {
        WifiDevice device = WifiDevice.Booted("\"ap\":{\"disable_after\":60}", true);
        Assert.AreEqual("192.168.4.1", device.Wifi.AccessPointAddress);
        device.Driver.TakeTrace();
        device.Test.AdvanceMilliseconds(59999);
        Assert.AreEqual("", device.Driver.TakeTrace());
        device.Test.AdvanceMilliseconds(1);
        Assert.AreEqual("no ap", device.Driver.TakeTrace());
        Assert.AreEqual("", device.Wifi.AccessPointAddress);
        Assert.IsTrue(device.SavedConfig.IndexOf("\"enable\": false") > 0, device.SavedConfig);
    }

    [TestMethod]
    public void A_pin_that_is_low_has_the_access_point_and_no_station()
    {
        WifiDevice device = new WifiDevice(Home + ",\"ap\":{\"trigger_on_gpio\":4}", false);
        device.Device.Parts.Add(new FactoryResetPin(pin => pin == 4));
        device.Test.Boot();
        Assert.AreEqual("start; ap Mongoose_0D83A4 Mongoose 6", device.Driver.TakeTrace());
        WifiDevice other = WifiDevice.Booted(Home + ",\"ap\":{\"trigger_on_gpio\":4}", false);
        Assert.AreEqual("start; no ap; scan", other.Driver.TakeTrace());
        Assert.IsTrue(other.Test.Platform.HasLogged("wifi.ap.trigger_on_gpio is left out"), other.Test.Platform.ConsoleText);
    }

    [TestMethod]
    public void Those_who_ask_for_a_scan_while_one_runs_share_its_results()
    {
        WifiDevice device = WifiDevice.Booted(Home, false);
        int calls = 0;
        device.Wifi.Scan(results => calls += results.Length);
        device.Wifi.Scan(results => calls += results.Length);
        Assert.AreEqual("start; no ap; scan", device.Driver.TakeTrace());
        device.FindHome();
        Assert.AreEqual(2, calls);
        device.FindHome();
        Assert.AreEqual(2, calls);
    }

    [TestMethod]
    public void A_scan_that_fails_is_told_and_so_is_one_that_does_not_end()
    {
        WifiDevice device = WifiDevice.Booted("", true);
        int failures = 0;
        WifiScanHandler handler = results => failures += results == null ? 1 : 0;
        device.Driver.RefusesScans = true;
        device.Wifi.Scan(handler);
        Assert.AreEqual(0, failures);
        device.Test.AdvanceMilliseconds(1);
        Assert.AreEqual(1, failures);
        device.Driver.RefusesScans = false;
        device.Wifi.Scan(handler);
        device.Test.AdvanceMilliseconds(29999);
        Assert.AreEqual(1, failures);
        device.Test.AdvanceMilliseconds(1);
        Assert.AreEqual(2, failures);
    }

    [TestMethod]
    public void Who_joins_the_access_point_is_told_of()
    {
        WifiDevice device = WifiDevice.Booted("", true);
        device.TakeEvents();
        device.Driver.Listener.OnClient(new byte[] { 1, 2, 3, 0xaa, 0xbb, 0xcc }, true);
        device.Driver.Listener.OnClient(new byte[] { 1, 2, 3, 0xaa, 0xbb, 0xcc }, false);
        Assert.AreEqual("W4 W5", device.TakeEvents());
        Assert.IsTrue(device.Test.Platform.HasLogged("01:02:03:aa:bb:cc connected"), device.Test.Platform.ConsoleText);
    }

    [TestMethod]
    public void A_device_leaves_its_network_shortly_before_it_restarts()
    {
        WifiDevice device = WifiDevice.Booted(Home, false);
        device.FindHome();
        device.Driver.Join("aa");
        device.Driver.TakeTrace();
        device.Device.RestartAfter(500);
        device.Test.AdvanceMilliseconds(449);
        Assert.AreEqual("", device.Driver.TakeTrace());
        device.Test.AdvanceMilliseconds(1);
        Assert.AreEqual("leave", device.Driver.TakeTrace());
        device.Test.AdvanceMilliseconds(49);
        Assert.AreEqual((int)WifiStatus.Disconnected, (int)device.Wifi.Status);
        device.Device.ShutDown();
        Assert.AreEqual("stop", device.Driver.TakeTrace());
    }

    [TestMethod]
    public void What_the_board_has_joined_by_itself_is_reported()
    {
        WifiDevice device = new WifiDevice("", false);
        device.Driver.CarriesSockets = true;
        device.Test.Boot();
        Assert.AreEqual("observe; no ap", device.Driver.TakeTrace());
        device.Driver.Join("");
        device.Driver.Listener.OnAddress();
        Assert.AreEqual("W2 N2 W3 N3", device.TakeEvents());
        Assert.AreEqual("192.168.1.7", device.Wifi.StationAddress);
    }
}
