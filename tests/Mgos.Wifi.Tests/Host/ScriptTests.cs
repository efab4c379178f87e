// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.IO;
using System.Text;
using Mgos.Config;
using Mgos.Mjs.Host;
using Mgos.TestKit;
using Mgos.Vfs;
using nanoFramework.TestFramework;

namespace Mgos.Wifi.Tests;

[TestClass]
public class ScriptTests
{
    private FakeDriver _driver;
    private TestDevice _kit;

    private MjsHost Scripts => MjsHost.From(_kit.Device);

    [TestMethod]
    public void A_script_gets_the_networks_around()
    {
        Boot();
        Run("let got = 'nothing'; Wifi.scan(function(results) { got = results; });");
        Assert.AreEqual("\"nothing\"", Value("got"));
        _driver.Listener.OnScanDone([new WifiScanResult("a\"b", "aa:bb:cc:dd:ee:ff", WifiAuthMode.Wpa2Psk, 6, -50)]);
        Assert.AreEqual("[{\"ssid\":\"a\\\"b\",\"channel\":6,\"rssi\":-50,\"authMode\":3,\"bssid\":\"aa:bb:cc:dd:ee:ff\"}]", Value("got"));
        Assert.AreEqual("true", Value("got[0].authMode === Wifi.AUTH_MODE_WPA2_PSK"));
    }

    [TestMethod]
    public void A_failure_is_undefined_and_no_networks_are_an_empty_array()
    {
        Boot();
        Run("let got = 'nothing'; Wifi.scan(function(results) { got = results; });");
        _driver.Listener.OnScanDone(null);
        Assert.AreEqual("true", Value("got === undefined"));
        Run("Wifi.scan(function(results) { got = results; });");
        _driver.Listener.OnScanDone([]);
        Assert.AreEqual("[]", Value("got"));
    }

    [TestMethod]
    public void What_is_no_function_is_ignored()
    {
        Boot();
        Run("Wifi.scan(null); Wifi.scan(5); Wifi.scan();");
        Assert.AreEqual("", _driver.TakeTrace());
    }

    private void Boot()
    {
        _driver = new FakeDriver();
        _kit = new TestDevice([WifiSchema.CreateWithScripts()], new VfsLibrary(), new ConfigLibrary(), new WifiLibrary(_driver), new MjsHostLibrary());
        Assert.AreEqual(0, (int)_kit.Boot(), _kit.Platform.ConsoleText);
        Run(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "api_wifi.js")));
    }

    private void Run(string text) => Assert.IsTrue(Scripts.Execute(text, "test.js"), text + "\n" + Scripts.Engine.LastError);

    private string Value(string text)
    {
        Run(text);
        return Encoding.UTF8.GetString(Scripts.Engine.Result.ToJson());
    }
}
