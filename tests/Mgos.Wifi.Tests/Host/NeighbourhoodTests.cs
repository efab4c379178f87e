// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Diagnostics;
using System.Threading;
using Mgos.Config;
using Mgos.Core;
using Mgos.Host;
using Mgos.Host.Wifi;
using Mgos.TestKit;
using nanoFramework.TestFramework;

namespace Mgos.Wifi.Tests;

/// <summary>The real driver in the virtual neighbourhood.</summary>
[TestClass]
public class NeighbourhoodTests
{
    [TestMethod]
    public void A_device_joins_the_network_that_it_is_told()
    {
        using var device = new RadioDevice();
        VirtualNetwork home = device.Machine.Wifi.AddNetwork("home", "secret12");
        home.TimeServer = "192.168.1.3";
        device.Join("home", "secret12");
        device.WaitFor(WifiStatus.IpAcquired);
        Assert.AreSame(home, device.Machine.Wifi.Joined);
        NetworkInterfaceInfo info = device.Device.Network.Find(NetworkKind.Wifi, 0);
        Assert.AreEqual(device.Machine.Wifi.Address + " 255.255.255.0 192.168.1.1 192.168.1.1 192.168.1.3", info.Address + " " + info.Netmask + " " + info.Gateway + " " + info.Nameserver + " " + info.TimeServer);
        Assert.AreEqual(-50, device.Wifi.SignalDbm);
        Assert.AreEqual(home.Bssid, device.Config.GetString("wifi.sta.last_bssid"));
    }

    [TestMethod]
    public void A_device_comes_back_after_a_loss()
    {
        using var device = new RadioDevice();
        VirtualNetwork home = device.Machine.Wifi.AddNetwork("home", "secret12");
        device.Join("home", "secret12");
        device.WaitFor(WifiStatus.IpAcquired);
        home.Drop();
        device.WaitFor(WifiStatus.Connecting);
        device.WaitFor(WifiStatus.IpAcquired);
        home.IsOn = false;
        device.WaitFor(WifiStatus.Connecting);
        device.Test.AdvanceMilliseconds(5000);
        Assert.AreNotEqual((int)WifiStatus.IpAcquired, (int)device.Wifi.Status);
        home.IsOn = true;
        device.WaitFor(WifiStatus.IpAcquired);
    }

    [TestMethod]
    public void The_second_network_is_taken_if_the_first_does_not_let_anybody_in()
    {
        using var device = new RadioDevice();
        device.Machine.Wifi.AddNetwork("home", "secret12").IsRefusing = true;
        VirtualNetwork work = device.Machine.Wifi.AddNetwork("work", "");
        device.Config.SetBoolean("wifi.sta1.enable", true);
        device.Config.SetString("wifi.sta1.ssid", "work");
        device.Join("home", "secret12");
        device.WaitFor(WifiStatus.IpAcquired);
        Assert.AreSame(work, device.Machine.Wifi.Joined);
        Assert.IsTrue(device.Test.Platform.HasLogged("Connect failed"));
    }

    [TestMethod]
    public void A_fixed_address_is_used_and_given_up_again()
    {
        using var device = new RadioDevice();
        device.Machine.Wifi.AddNetwork("home", "").GivesAddresses = false;
        device.Wifi.SetUpStation(new WifiStationProfile { IsEnabled = true, Ssid = "home", Address = "10.0.0.7", Netmask = "255.0.0.0", Nameserver = "10.0.0.2", HostName = "lamp" });
        device.WaitFor(WifiStatus.IpAcquired);
        NetworkInterfaceInfo info = device.Device.Network.Find(NetworkKind.Wifi, 0);
        Assert.AreEqual("10.0.0.7 255.0.0.0 0.0.0.0 10.0.0.2", info.Address + " " + info.Netmask + " " + info.Gateway + " " + info.Nameserver);
        device.Wifi.SetUpStation(new WifiStationProfile { IsEnabled = true, Ssid = "home" });
        device.WaitFor(WifiStatus.Connected);
        Assert.AreEqual("0.0.0.0", device.Machine.Wifi.Address);
        device.Machine.Wifi.Networks[0].GivesAddresses = true;
        device.WaitFor(WifiStatus.IpAcquired);
        Assert.AreEqual("192.168.1.1", device.Device.Network.Find(NetworkKind.Wifi, 0).Nameserver);
    }

    [TestMethod]
    public void An_attempt_that_nobody_answers_is_given_up()
    {
        using var device = new RadioDevice();
        VirtualNetwork home = device.Machine.Wifi.AddNetwork("home", "");
        home.IsSilent = true;
        device.Join("home", "");
        device.WaitForLog("Trying home");
        device.Test.AdvanceMilliseconds(15000);
        Assert.IsTrue(device.Test.Platform.HasLogged("Connect failed"));
        home.IsSilent = false;
        device.WaitFor(WifiStatus.IpAcquired);
    }

    [TestMethod]
    public void A_scan_tells_channel_and_authentication()
    {
        using var device = new RadioDevice();
        VirtualNetwork home = device.Machine.Wifi.AddNetwork("home", "secret12");
        home.Channel = 11;
        home.Authentication = WifiAuthentication.Wpa3Psk;
        device.Join("home", "secret12");
        WifiScanResult[] found = null;
        device.Wifi.Scan(results => found = results);
        device.WaitUntil(() => found != null);
        Assert.AreEqual("home 02:4d:67:00:00:01 6 11 -50", found[0].Ssid + " " + found[0].Bssid + " " + (int)found[0].Authentication + " " + found[0].Channel + " " + found[0].SignalDbm);
    }

    [TestMethod]
    public void An_access_point_is_put_up_for_others_to_join()
    {
        using var device = new RadioDevice();
        device.Config.SetBoolean("wifi.ap.enable", true);
        device.Config.SetBoolean("wifi.ap.hidden", true);
        Assert.IsTrue(device.Wifi.SetUp());
        VirtualAccessPoint point = device.Machine.Wifi.AccessPoint;
        Assert.AreEqual("Mongoose_0D83A4 Mongoose 6 10 192.168.4.1 True", point.Ssid + " " + point.Password + " " + point.Channel + " " + point.MaxClients + " " + point.Address + " " + point.IsHidden);
        byte[] who = null;
        device.Device.Events.AddHandler(WifiEvents.ClientConnected, (id, data) => who = (byte[])data);
        VirtualClient client = point.Join("Mongoose");
        device.WaitUntil(() => who != null);
        CollectionAssert.AreEqual(client.MacAddress, who);
        byte[] gone = null;
        device.Device.Events.AddHandler(WifiEvents.ClientDisconnected, (id, data) => gone = (byte[])data);
        point.Leave(client);
        device.WaitUntil(() => gone != null);
        CollectionAssert.AreEqual(client.MacAddress, gone);
        device.Config.SetBoolean("wifi.ap.enable", false);
        device.Wifi.SetUp();
        Assert.IsFalse(point.IsOn);
    }

    [TestMethod]
    public void A_device_that_ends_leaves_its_network()
    {
        using var device = new RadioDevice();
        device.Machine.Wifi.AddNetwork("home", "");
        device.Join("home", "");
        device.WaitFor(WifiStatus.IpAcquired);
        device.Device.ShutDown();
        Assert.IsNull(device.Machine.Wifi.Joined);
    }

    /// <summary>A device with its real driver on a machine of its own; the clock is fake, the threads are real.</summary>
    private sealed class RadioDevice : IDisposable
    {
        private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

        private readonly IDisposable _entered;

        internal RadioDevice()
        {
            Machine = HostMachine.CreateTemporary("radio");
            _entered = Machine.Enter();
            Test = new TestDevice(new object[] { WifiSchema.Create(false) }, new StorageLibrary(new RamStorage()), new ConfigLibrary(), new WifiLibrary());
            Assert.AreEqual((int)InitResult.Ok, (int)Test.Boot(), Test.Platform.ConsoleText);
        }

        internal HostMachine Machine { get; }

        internal TestDevice Test { get; }

        internal Device Device => Test.Device;

        internal WifiManager Wifi => WifiManager.From(Device);

        internal DeviceConfig Config => DeviceConfig.From(Device);

        public void Dispose()
        {
            Device.ShutDown();
            _entered.Dispose();
            Machine.Dispose();
        }

        internal void Join(string ssid, string password)
        {
            Config.SetBoolean("wifi.sta.enable", true);
            Config.SetString("wifi.sta.ssid", ssid);
            Config.SetString("wifi.sta.pass", password);
            Assert.IsTrue(Wifi.SetUp());
        }

        internal void WaitFor(WifiStatus status) => WaitUntil(() => Wifi.Status == status);

        internal void WaitForLog(string text) => WaitUntil(() => Test.Platform.HasLogged(text));

        // The clock stands while an attempt is under way, so that none fails for being slow.
        internal void WaitUntil(Func<bool> condition)
        {
            var waited = Stopwatch.StartNew();
            while (!condition() && waited.Elapsed < Patience)
            {
                Machine.WaitForEvents();
                Test.Step();
                if (!condition() && Wifi.StationState != WifiStationState.Connecting)
                    Test.AdvanceMilliseconds(100);
                Thread.Yield();
            }

            Assert.IsTrue(condition(), Test.Platform.ConsoleText);
        }
    }
}
