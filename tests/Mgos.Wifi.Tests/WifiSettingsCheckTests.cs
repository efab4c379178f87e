// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Wifi.Tests;

[TestClass]
public class WifiSettingsCheckTests
{
    private const string Ssid31 = "1234567890123456789012345678901";
    private const string Password63 = "123456789012345678901234567890123456789012345678901234567890123";

    [TestMethod]
    [DataRow("home", "", "")]
    [DataRow(Ssid31, Password63, "")]
    [DataRow("home", "12345", "")]
    [DataRow("", "", "STA SSID must be between 1 and 31 chars")]
    [DataRow(Ssid31 + "2", "", "STA SSID must be between 1 and 31 chars")]
    [DataRow("h\u00f6me", "1234", "STA password must be between 8 and 63 chars")]
    [DataRow("home", Password63 + "4", "STA password must be between 8 and 63 chars")]
    public void Name_and_password_of_a_station(string ssid, string password, string message)
    {
        WifiStationProfile profile = new WifiStationProfile { IsEnabled = true, Ssid = ssid, Password = password };
        Assert.AreEqual(message, WifiSettingsCheck.Check(profile) ?? "");
        profile.IsEnabled = false;
        Assert.IsNull(WifiSettingsCheck.Check(profile));
    }

    [TestMethod]
    [DataRow("", "", "", "")]
    [DataRow("", "nonsense", "nonsense", "")]
    [DataRow("192.168.1.7", "", "", "Static IP is set but no netmask provided")]
    [DataRow("192.168.1.256", "255.255.255.0", "", "Static IP is invalid")]
    [DataRow("192.168.1", "255.255.255.0", "", "Static IP is invalid")]
    [DataRow("192.168.1.7", "255.0.255.0", "", "Static netmask is invalid")]
    [DataRow("192.168.1.7", "0.0.0.0", "", "Static netmask is invalid")]
    [DataRow("192.168.1.7", "255.255.255.255", "", "")]
    [DataRow("192.168.1.7", "255.255.255.0", "192.168.1.1", "")]
    [DataRow("192.168.1.7", "255.255.255.0", "192.168.2.1", "Static gateway is invalid")]
    [DataRow("192.168.1.7", "255.255.255.0", "x", "Static gateway is invalid")]
    public void Fixed_address_of_a_station(string address, string netmask, string gateway, string message)
    {
        WifiStationProfile profile = new WifiStationProfile { IsEnabled = true, Ssid = "home", Address = address, Netmask = netmask, Gateway = gateway };
        Assert.AreEqual(message, WifiSettingsCheck.Check(profile) ?? "");
    }

    [TestMethod]
    [DataRow("Mgos", "", "192.168.4.1", "255.255.255.0", "192.168.4.2", "192.168.4.100", "")]
    [DataRow("", "", "192.168.4.1", "255.255.255.0", "192.168.4.2", "192.168.4.100", "AP SSID must be between 1 and 31 chars")]
    [DataRow("Mgos", "1234567", "192.168.4.1", "255.255.255.0", "192.168.4.2", "192.168.4.100", "AP password must be between 8 and 63 chars")]
    [DataRow("Mgos", "", "", "255.255.255.0", "192.168.4.2", "192.168.4.100", "AP IP, netmask, DHCP start and end addresses must be set")]
    [DataRow("Mgos", "", "192.168.4.1", "255.255.255.0", "192.168.4.2", "", "AP IP, netmask, DHCP start and end addresses must be set")]
    [DataRow("Mgos", "", "x", "255.255.255.0", "192.168.4.2", "192.168.4.100", "AP IP is invalid")]
    [DataRow("Mgos", "", "192.168.4.1", "1.2.3.4", "192.168.4.2", "192.168.4.100", "AP netmask is invalid")]
    [DataRow("Mgos", "", "192.168.4.1", "255.255.255.0", "192.168.5.2", "192.168.4.100", "AP DHCP start address is invalid")]
    [DataRow("Mgos", "", "192.168.4.1", "255.255.255.0", "192.168.4.2", "192.168.4.1", "AP DHCP end address is invalid")]
    public void An_access_point(string ssid, string password, string address, string netmask, string first, string last, string message)
    {
        WifiAccessPointSettings settings = new WifiAccessPointSettings { IsEnabled = true, Ssid = ssid, Password = password, Channel = 6, MaxConnections = 4, Address = address, Netmask = netmask, FirstLease = first, LastLease = last };
        Assert.AreEqual(message, WifiSettingsCheck.Check(settings) ?? "");
        settings.IsEnabled = false;
        Assert.IsNull(WifiSettingsCheck.Check(settings));
    }

    [TestMethod]
    [DataRow(0, 4, "AP channel must be between 1 and 14")]
    [DataRow(15, 4, "AP channel must be between 1 and 14")]
    [DataRow(14, 0, "AP max connections must be between 1 and 255")]
    [DataRow(1, 256, "AP max connections must be between 1 and 255")]
    [DataRow(1, 255, "")]
    public void Channel_and_connections_of_an_access_point(int channel, int connections, string message)
    {
        WifiAccessPointSettings settings = new WifiAccessPointSettings { IsEnabled = true, Ssid = "x", Channel = channel, MaxConnections = connections, Address = "1.2.3.4", Netmask = "255.0.0.0", FirstLease = "1.2.3.5", LastLease = "1.2.3.5" };
        Assert.AreEqual(message, WifiSettingsCheck.Check(settings) ?? "");
    }

    [TestMethod]
    [DataRow("192.168.4.1", true)]
    [DataRow("0.0.0.0", true)]
    [DataRow("255.255.255.255", true)]
    [DataRow("1.2.3", false)]
    [DataRow("1.2.3.4.5", false)]
    [DataRow("1.2.3.", false)]
    [DataRow("1.2.3.-4", false)]
    [DataRow("1.2.3.0004", false)]
    [DataRow("1.2.3.256", false)]
    [DataRow("", false)]
    public void Addresses(string text, bool isGood)
    {
        uint address;
        Assert.AreEqual(isGood, Ipv4Address.TryParse(text, out address));
        if (isGood)
            Assert.AreEqual(text, Ipv4Address.Format(address));
    }
}
