// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Config;
using Mgos.Core;
using Mgos.Rpc;
using Mgos.Rpc.Tests;
using Mgos.TestKit;
using Mgos.Wifi;
using Mgos.Wifi.Tests;
using nanoFramework.TestFramework;

namespace Mgos.Service.Wifi.Tests;

[TestClass]
public class WifiServiceTests
{
    private FakeDriver _driver;
    private RecordingChannel _channel;
    private TestDevice _test;

    [TestMethod]
    public void A_scan_is_answered_when_it_is_over()
    {
        Boot();
        Call("Wifi.Scan", "");
        Assert.AreEqual(0, _channel.SentCount);
        _driver.Listener.OnScanDone(new[] { new WifiScanResult("home", "aa:bb:cc:dd:ee:ff", WifiAuthMode.Wpa2Psk, 6, -50), new WifiScanResult("", "a", WifiAuthMode.Unknown, 0, -90) });
        string networks = "[{\"ssid\":\"home\",\"bssid\":\"aa:bb:cc:dd:ee:ff\",\"auth\":3,\"channel\":6,\"rssi\":-50},{\"ssid\":\"\",\"bssid\":\"a\",\"auth\":-1,\"channel\":0,\"rssi\":-90}]";
        Assert.AreEqual("{\"id\":1,\"src\":\"dev1\",\"dst\":\"t\",\"result\":" + networks + "}", _channel.LastSent);
    }

    [TestMethod]
    public void A_scan_that_fails_is_answered()
    {
        Boot();
        _driver.RefusesScans = true;
        Call("Wifi.Scan", "");
        _test.AdvanceMilliseconds(1);
        Assert.AreEqual("{\"id\":1,\"src\":\"dev1\",\"dst\":\"t\",\"error\":{\"code\":-1,\"message\":\"wifi scan failed\"}}", _channel.LastSent);
    }

    [TestMethod]
    public void Sys_GetInfo_tells_of_Wi_Fi()
    {
        Boot();
        Assert.IsTrue(InfoEndsWith("\"wifi\":{\"sta_ip\":\"\",\"ap_ip\":\"\",\"status\":\"disconnected\",\"ssid\":\"\"}"), _channel.LastSent);
        Call("Wifi.SetupSTA", ",\"params\":{\"enable\":true,\"ssid\":\"home\"}");
        _driver.Listener.OnScanDone(new[] { new WifiScanResult("home", "a", WifiAuthMode.Open, 6, -50) });
        _driver.Join("a");
        _driver.Listener.OnAddress();
        Assert.IsTrue(InfoEndsWith("\"wifi\":{\"sta_ip\":\"192.168.1.7\",\"ap_ip\":\"\",\"status\":\"got ip\",\"ssid\":\"home\"}"), _channel.LastSent);
        Call("Wifi.SetupAP", ",\"params\":{\"enable\":true}");
        Assert.IsTrue(InfoEndsWith("\"wifi\":{\"sta_ip\":\"192.168.1.7\",\"ap_ip\":\"192.168.4.1\",\"status\":\"got ip\",\"ssid\":\"home\"}"), _channel.LastSent);
    }

    [TestMethod]
    public void Absent_arguments_are_those_of_the_configuration_and_nothing_is_saved()
    {
        Boot();
        DeviceConfig config = DeviceConfig.From(_test.Device);
        config.SetString("wifi.sta.ssid", "home");
        config.SetString("wifi.sta.pass", "secret12");
        config.SetString("wifi.sta.last_bssid", "a");
        config.SetInt("wifi.sta.last_channel", 6);
        Call("Wifi.SetupSTA", ",\"params\":{\"enable\":true}");
        Assert.AreEqual("start; connect home secret12", _driver.TakeTrace());
        Call("Wifi.SetupSTA", ",\"params\":{\"enable\":true,\"ssid\":\"cafe\"}");
        Assert.AreEqual("scan", _driver.TakeTrace());
        Call("Wifi.SetupAP", ",\"params\":{\"enable\":true,\"ssid\":\"mine\",\"channel\":11}");
        Assert.AreEqual("ap mine Mongoose 11", _driver.TakeTrace());
        Assert.IsFalse(config.GetBoolean("wifi.sta.enable") || config.GetBoolean("wifi.ap.enable"));
        Assert.AreEqual("home", config.GetString("wifi.sta.ssid"));
    }

    private bool InfoEndsWith(string text)
    {
        Call("Sys.GetInfo", "");
        string answer = _channel.LastSent;
        return answer.IndexOf(text + "}}") == answer.Length - text.Length - 2;
    }

    private void Call(string method, string parameters) =>
        _channel.Receive("{\"id\":1,\"src\":\"t\",\"method\":\"" + method + "\"" + parameters + "}");

    private void Boot()
    {
        _driver = new FakeDriver();
        _test = new TestDevice(new object[] { WifiSchema.Create(false) }, new StorageLibrary(new RamStorage()), new ConfigLibrary(), new RouterLibrary(), new WifiLibrary(_driver), new WifiServiceLibrary());
        _test.Device.Info.Id = "dev1";
        Assert.AreEqual((int)InitResult.Ok, (int)_test.Boot(), _test.Platform.ConsoleText);
        RpcRouter router = RpcRouter.From(_test.Device);
        router.AddSysService();
        _channel = new RecordingChannel(router, true);
        router.AddChannel(_channel);
        _channel.Connect();
    }
}
