// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Net.NetworkInformation;
using nanoFramework.Networking;
using nanoFramework.TestFramework;
using NetworkInterface = Mgos.Host.NetworkInformation.NetworkInterface;

namespace Mgos.Host.Tests.Wifi;

[TestClass]
public class AccessPointTests
{
    [TestMethod]
    public void Saved_settings_put_the_access_point_up()
    {
        using var bench = new WifiBench();
        var point = bench.Wifi.AccessPoint;
        Assert.IsFalse(point.IsOn);
        New("Mgos", "secret12").SaveConfiguration();
        NetworkInterface.GetAllNetworkInterfaces()[1].EnableStaticIPv4("192.168.4.1", "255.255.255.0", "192.168.4.1");
        Assert.IsTrue(point.IsOn);
        Assert.AreEqual("Mgos secret12 8 192.168.4.1", point.Ssid + " " + point.Password + " " + point.Channel + " " + point.Address);
        Assert.AreEqual("Mgos", WirelessAPConfiguration.GetAllWirelessAPConfigurations()[0].Ssid);
        Assert.AreEqual("192.168.4.1", NetworkInterface.GetAllNetworkInterfaces()[1].IPv4Address);
    }

    [TestMethod]
    public void Who_knows_the_password_may_join_while_there_is_room()
    {
        using var bench = new WifiBench();
        var point = bench.Wifi.AccessPoint;
        Assert.IsNull(point.Join(""));
        var settings = New("Mgos", "secret12");
        settings.MaxConnections = 2;
        settings.SaveConfiguration();
        Assert.IsNull(point.Join("wrong"));
        var first = point.Join("secret12");
        Assert.IsNotNull(point.Join("secret12"));
        Assert.IsNull(point.Join("secret12"));
        point.Leave(first);
        Assert.AreEqual("1 joined 0, 1 joined 1, 1 left 0", bench.Told);
        var stations = settings.GetConnectedStations();
        Assert.AreEqual(1, stations.Length);
        Assert.AreEqual("02-4D-67-FF-00-02", BitConverter.ToString(stations[0].MacAddress));
        settings.DeAuthStation(1);
        Assert.AreEqual("1 left 1", bench.Told);
        Assert.AreEqual(0, point.Clients.Length);
    }

    [TestMethod]
    public void Settings_that_a_board_refuses_are_refused()
    {
        using var bench = new WifiBench();
        Assert.ThrowsException(typeof(ArgumentNullException), () => New(null, "").SaveConfiguration());
        Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => New("Mgos", "short").SaveConfiguration());
        Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => New(new string('x', 32), "secret12").SaveConfiguration());
        Assert.ThrowsException(typeof(ArgumentNullException), () => new Wireless80211Configuration(0).SaveConfiguration());
        Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => new Wireless80211Configuration(0) { Ssid = new string('x', 33), Password = "" }.SaveConfiguration());
    }

    [TestMethod]
    public void The_time_client_of_the_firmware_sets_the_clock_by_that_of_the_PC()
    {
        using var bench = new WifiBench();
        Assert.IsTrue(Sntp.IsStarted);
        Sntp.Stop();
        Assert.IsFalse(Sntp.IsStarted);
        bench.Machine.ClockOffset = TimeSpan.FromDays(1);
        Sntp.UpdateNow();
        Assert.AreEqual(0L, bench.Machine.ClockOffset.Ticks);
        bench.Machine.Reset();
        Assert.IsTrue(Sntp.IsStarted);
    }

    private static WirelessAPConfiguration New(string ssid, string password) =>
        new(0) { Ssid = ssid, Password = password, Authentication = AuthenticationType.WPA2, MaxConnections = 4 };
}
