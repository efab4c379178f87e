// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Host.Wifi;

namespace Mgos.Service.Sim.Tests;

public class WifiNeighbourhoodTests
{
    [Fact]
    public void A_network_is_put_up_changed_and_told()
    {
        using SimBench bench = new();
        Assert.Equal("\"result\":{\"networks\":[],\"joined\":\"\",\"address\":\"\",\"ap\":{\"on\":false,\"ssid\":\"\",\"channel\":8,\"clients\":0}}", bench.Call("Wifi"));
        bench.Do("SetNetwork", "{\"ssid\":\"home\",\"pass\":\"secret12\",\"rssi\":-70}");
        bench.Do("SetNetwork", "{\"ssid\":\"home\",\"channel\":11,\"hidden\":true,\"refuses\":true,\"silent\":true,\"leases\":false,\"on\":false}");
        VirtualNetwork home = Assert.Single(bench.Machine.Wifi.Networks);
        Assert.Equal("secret12", home.Password);
        Assert.Contains(
            "{\"ssid\":\"home\",\"bssid\":\"02:4d:67:00:00:01\",\"pass\":\"secret12\",\"channel\":11,\"rssi\":-70,\"on\":false,\"hidden\":true,\"refuses\":true,\"silent\":true,\"leases\":false}",
            bench.Call("Wifi"));
        bench.Do("RemoveNetwork", "{\"ssid\":\"home\"}");
        Assert.Empty(bench.Machine.Wifi.Networks);
    }

    [Fact]
    public void A_device_that_has_joined_is_told_and_thrown_out()
    {
        using SimBench bench = new();
        bench.Do("SetNetwork", "{\"ssid\":\"home\"}");
        System.Device.Wifi.WifiAdapter adapter = System.Device.Wifi.WifiAdapter.FindAllAdapters()[0];
        adapter.Connect("home", System.Device.Wifi.WifiReconnectionKind.Manual, "");
        Assert.Contains("\"joined\":\"02:4d:67:00:00:01\",\"address\":\"192.168.1.", bench.Call("Wifi"));
        bench.Do("SetNetwork", "{\"ssid\":\"home\",\"refuses\":true}");
        bench.Do("DropNetwork", "{\"ssid\":\"home\"}");
        Assert.Contains("\"joined\":\"\",\"address\":\"\"", bench.Call("Wifi"));
    }

    [Fact]
    public void Bad_arguments_are_told()
    {
        using SimBench bench = new();
        bench.Fails("SetNetwork", "{}", 400, "ssid is required");
        bench.Fails("SetNetwork", "{\"ssid\":\"\"}", 400, "ssid must have 1 to 32 bytes");
        bench.Fails("SetNetwork", "{\"ssid\":\"" + new string('x', 33) + "\"}", 400, "ssid must have 1 to 32 bytes");
        bench.Fails("RemoveNetwork", "{}", 400, "ssid is required");
        bench.Fails("RemoveNetwork", "{\"ssid\":\"x\"}", 400, "no such network");
        bench.Fails("DropNetwork", "{\"ssid\":\"x\"}", 400, "no such network");
    }
}
