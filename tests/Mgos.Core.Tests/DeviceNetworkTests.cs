// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.TestKit;
using nanoFramework.TestFramework;

namespace Mgos.Core.Tests;

[TestClass]
public class DeviceNetworkTests
{
    [TestMethod]
    public void An_interface_has_addresses_from_IP_ACQUIRED_to_the_next_report()
    {
        Device device = new TestDevice(null).Device;
        device.Network.Report(NetworkEvents.Connected, Station());
        Assert.IsNull(device.Network.Find(NetworkKind.Wifi, 0));
        device.Network.Report(NetworkEvents.IpAcquired, Station());
        Assert.AreEqual("192.168.1.7", device.Network.Find(NetworkKind.Wifi, 0).Address);
        Assert.IsNull(device.Network.Find(NetworkKind.Wifi, 1));
        Assert.AreEqual("192.168.1.2", device.Network.TimeServer);
        device.Network.Report(NetworkEvents.Disconnected, Station());
        Assert.IsNull(device.Network.Find(NetworkKind.Wifi, 0));
        Assert.AreEqual("", device.Network.TimeServer);
    }

    [TestMethod]
    public void A_report_is_logged_and_triggers_the_event()
    {
        TestDevice test = new TestDevice(null);
        NetworkInterfaceInfo seen = null;
        test.Device.Events.AddHandler(NetworkEvents.IpAcquired, (id, data) => seen = (NetworkInterfaceInfo)data);
        NetworkInterfaceInfo station = Station();
        test.Device.Network.Report(NetworkEvents.Connecting, station);
        test.Device.Network.Report(NetworkEvents.IpAcquired, station);
        Assert.AreSame(station, seen);
        Assert.IsTrue(test.Platform.HasLogged(" WiFi STA: connecting\n"), test.Platform.ConsoleText);
        Assert.IsTrue(test.Platform.HasLogged(" WiFi STA: ready, IP 192.168.1.7, GW 192.168.1.1, DNS 8.8.8.8, NTP 192.168.1.2\n"), test.Platform.ConsoleText);
    }

    [TestMethod]
    public void Endpoints_that_wait_for_an_address_are_logged_with_it()
    {
        TestDevice test = new TestDevice(null);
        test.Device.Endpoints.Add("http://localhost:80/");
        test.Device.Endpoints.Add("COM2");
        test.Device.Endpoints.AwaitsAddress = true;
        test.Boot();
        Assert.IsFalse(test.Platform.HasLogged("localhost"), test.Platform.ConsoleText);
        Assert.IsTrue(test.Platform.HasLogged("Listening on COM2\n"), test.Platform.ConsoleText);
        test.Device.Endpoints.Announce(test.Device.Log, "10.0.0.7");
        Assert.IsTrue(test.Platform.HasLogged("Listening on http://10.0.0.7:80/\n"), test.Platform.ConsoleText);
    }

    private static NetworkInterfaceInfo Station() => new NetworkInterfaceInfo(NetworkKind.Wifi, 0, "WiFi STA")
    {
        Address = "192.168.1.7",
        Netmask = "255.255.255.0",
        Gateway = "192.168.1.1",
        Nameserver = "8.8.8.8",
        TimeServer = "192.168.1.2",
    };
}
