// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Device.Wifi;
using System.Linq;
using System.Net.NetworkInformation;
using System.Threading;
using nanoFramework.TestFramework;
using NetworkInterface = Mgos.Host.NetworkInformation.NetworkInterface;

namespace Mgos.Host.Tests.Wifi;

[TestClass]
public class WifiAdapterTests
{
    [TestMethod]
    public void A_scan_finds_what_is_on_and_not_hidden()
    {
        using var bench = new WifiBench();
        bench.Wifi.AddNetwork("home", "secret12").SignalDbm = -60;
        bench.Wifi.AddNetwork("off", "").IsOn = false;
        bench.Wifi.AddNetwork("hidden", "").IsHidden = true;
        bench.Adapter.ScanAsync();
        Assert.AreEqual("scanned", bench.Told);
        var found = bench.Adapter.NetworkReport.AvailableNetworks.Single();
        Assert.AreEqual("home 02-4D-67-00-00-01 -60 3", found.Ssid + " " + found.Bsid + " " + found.NetworkRssiInDecibelMilliwatts + " " + found.SignalBars);
    }

    [TestMethod]
    public void A_scan_needs_the_station_to_be_on()
    {
        using var bench = new WifiBench();
        var settings = new Wireless80211Configuration(0) { Ssid = "", Password = "", Options = Wireless80211Configuration.ConfigurationOptions.Disable };
        settings.SaveConfiguration();
        Assert.ThrowsException(typeof(InvalidOperationException), () => bench.Adapter.ScanAsync());
    }

    [TestMethod]
    [DataRow("home", "secret12", (int)WifiConnectionStatus.Success)]
    [DataRow("home", "wrong", (int)WifiConnectionStatus.InvalidCredential)]
    [DataRow("nowhere", "", (int)WifiConnectionStatus.NetworkNotAvailable)]
    [DataRow("open", "", (int)WifiConnectionStatus.Success)]
    [DataRow("full", "", (int)WifiConnectionStatus.UnspecifiedFailure)]
    public void Joining_ends_as_the_neighbourhood_has_it(string ssid, string password, int status)
    {
        using var bench = new WifiBench();
        bench.Wifi.AddNetwork("home", "secret12");
        bench.Wifi.AddNetwork("open", "");
        bench.Wifi.AddNetwork("full", "").IsRefusing = true;
        Assert.AreEqual(status, (int)bench.Connect(ssid, password));
        Assert.AreEqual(status == (int)WifiConnectionStatus.Success ? "0 up, 0 address" : "", bench.Told);
        Assert.AreEqual(status == (int)WifiConnectionStatus.Success ? ssid : null, bench.Wifi.Joined?.Ssid);
    }

    [TestMethod]
    public void The_strongest_of_a_name_is_joined()
    {
        using var bench = new WifiBench();
        bench.Wifi.AddNetwork("home", "").SignalDbm = -80;
        var near = bench.Wifi.AddNetwork("home", "");
        bench.Connect("home", "");
        Assert.AreSame(near, bench.Wifi.Joined);
    }

    [TestMethod]
    public void A_network_that_goes_is_lost_and_joined_again_when_it_comes_back()
    {
        using var bench = new WifiBench();
        var home = bench.Wifi.AddNetwork("home", "");
        bench.Connect("home", "");
        Assert.AreEqual("0 up, 0 address", bench.Told);
        home.IsOn = false;
        Assert.AreEqual("0 down", bench.Told);
        Assert.AreEqual("0.0.0.0", bench.Wifi.Address);
        home.IsOn = true;
        Assert.AreEqual("0 up, 0 address", bench.Told);
        bench.Adapter.Disconnect();
        Assert.AreEqual("0 down", bench.Told);
        home.IsOn = false;
        home.IsOn = true;
        Assert.AreEqual("", bench.Told);
    }

    [TestMethod]
    public void A_device_that_is_thrown_out_comes_back()
    {
        using var bench = new WifiBench();
        var home = bench.Wifi.AddNetwork("home", "");
        bench.Connect("home", "");
        home.Drop();
        Assert.AreEqual("0 up, 0 address, 0 down, 0 up, 0 address", bench.Told);
    }

    [TestMethod]
    public void A_network_may_give_its_address_late()
    {
        using var bench = new WifiBench();
        var home = bench.Wifi.AddNetwork("home", "");
        home.GivesAddresses = false;
        bench.Connect("home", "");
        Assert.AreEqual("0 up", bench.Told);
        Assert.AreEqual("0.0.0.0", NetworkInterface.GetAllNetworkInterfaces()[0].IPv4Address);
        home.LeasedAddress = "192.168.1.77";
        home.GivesAddresses = true;
        Assert.AreEqual("0 address", bench.Told);
        var station = NetworkInterface.GetAllNetworkInterfaces()[0];
        Assert.AreEqual("192.168.1.77 255.255.255.0 192.168.1.1 192.168.1.1", station.IPv4Address + " " + station.IPv4SubnetMask + " " + station.IPv4GatewayAddress + " " + station.IPv4DnsAddresses[0]);
    }

    [TestMethod]
    public void A_fixed_address_needs_nobody_to_give_it()
    {
        using var bench = new WifiBench();
        var home = bench.Wifi.AddNetwork("home", "");
        home.GivesAddresses = false;
        NetworkInterface.GetAllNetworkInterfaces()[0].EnableStaticIPv4("10.0.0.7", "255.0.0.0", "10.0.0.1");
        bench.Connect("home", "");
        Assert.AreEqual("0 up, 0 address", bench.Told);
        Assert.AreEqual("10.0.0.7", bench.Wifi.Address);
        NetworkInterface.GetAllNetworkInterfaces()[0].EnableDhcp();
        Assert.AreEqual("0.0.0.0", bench.Wifi.Address);
    }

    [TestMethod]
    public void A_silent_network_keeps_who_joins_waiting_until_it_answers_or_he_leaves()
    {
        using var bench = new WifiBench();
        var home = bench.Wifi.AddNetwork("home", "");
        home.IsSilent = true;
        var answered = new Thread(() => Assert.AreEqual((int)WifiConnectionStatus.Success, (int)bench.Connect("home", "")));
        answered.Start();
        home.IsSilent = false;
        answered.Join();
        home.IsSilent = true;
        var status = WifiConnectionStatus.Success;
        var cancelled = new Thread(() => status = bench.Connect("home", ""));
        cancelled.Start();
        while (bench.Wifi.Joined != null)
            Thread.Yield();
        while (cancelled.ThreadState != ThreadState.WaitSleepJoin)
            Thread.Yield();
        bench.Adapter.Disconnect();
        cancelled.Join();
        Assert.AreEqual((int)WifiConnectionStatus.UnspecifiedFailure, (int)status);
    }

    [TestMethod]
    public void A_reset_leaves_the_network_and_forgets_the_handlers()
    {
        using var bench = new WifiBench();
        bench.Wifi.AddNetwork("home", "");
        bench.Connect("home", "");
        _ = bench.Told;
        bench.Machine.Reset();
        Assert.IsNull(bench.Wifi.Joined);
        Assert.AreEqual("", bench.Told);
        Assert.AreEqual(1, bench.Wifi.Networks.Length);
    }
}
