// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using nanoFramework.TestFramework;

namespace Mgos.Config.Tests;

[TestClass]
public class ConfigValuesTests
{
    private const string Everything =
        "{\"device\":{\"id\":\"mgos_0D83A4\",\"mac\":\"\"},\"debug\":{\"level\":2,\"file_level\":\"\",\"event_level\":2,\"factory_reset_gpio\":-1}," +
        "\"sys\":{\"tz_spec\":\"\",\"wdt_timeout\":30},\"wifi\":{\"sta\":{\"enable\":false,\"ssid\":\"\",\"pass\":\"\"},\"mask\":1}," +
        "\"place\":{\"lat\":999.000000,\"tilt\":0.500000},\"empty\":{},\"conf_acl\":\"*\",\"last\":7}";

    [TestMethod]
    public void The_whole_configuration_is_compact_json_in_schema_order()
    {
        Assert.AreEqual(Everything, new Bench().Boot().Text(""));
    }

    [TestMethod]
    [DataRow("wifi.sta", "{\"enable\":false,\"ssid\":\"\",\"pass\":\"\"}")]
    [DataRow("wifi.sta.enable", "false")]
    [DataRow("wifi.mask", "1")]
    [DataRow("place.lat", "999.000000")]
    [DataRow("debug.factory_reset_gpio", "-1")]
    [DataRow("conf_acl", "*")]
    [DataRow("empty", "{}")]
    [DataRow("wifi.ap", "-")]
    public void An_entry_reads_as_text(string path, string expected)
    {
        Assert.AreEqual(expected, new Bench().Boot().Text(path), path);
    }

    [TestMethod]
    [DataRow("last", "010", "10")]
    [DataRow("last", "-2147483648", "-2147483648")]
    [DataRow("wifi.mask", "4294967295", "4294967295")]
    [DataRow("wifi.sta.enable", "true", "true")]
    [DataRow("wifi.sta.ssid", " a b ", " a b ")]
    [DataRow("wifi.sta.ssid", "", "")]
    [DataRow("place.lat", "-1.5", "-1.500000")]
    [DataRow("place.lat", "1e3", "1000.000000")]
    [DataRow("place.tilt", "0.1", "0.100000")]
    [DataRow("wifi.sta", "{ssid: \"x\", enable: true}", "{\"enable\":true,\"ssid\":\"x\",\"pass\":\"\"}")]
    public void An_entry_is_set_from_text(string path, string text, string expected)
    {
        Bench bench = new Bench().Boot();
        Assert.IsTrue(bench.Config.TrySetText(path, text), path + " = " + text);
        Assert.AreEqual(expected, bench.Text(path), path + " = " + text);
    }

    [TestMethod]
    [DataRow("last", "")]
    [DataRow("last", "1.0")]
    [DataRow("last", " 1")]
    [DataRow("last", "1 ")]
    [DataRow("last", "0x10")]
    [DataRow("last", "2147483648")]
    [DataRow("last", "99999999999999999999")]
    [DataRow("last", "one")]
    [DataRow("wifi.mask", "-1")]
    [DataRow("wifi.mask", "4294967296")]
    [DataRow("wifi.sta.enable", "True")]
    [DataRow("wifi.sta.enable", "1")]
    [DataRow("place.lat", "NaN")]
    [DataRow("place.lat", "1e999")]
    [DataRow("place.lat", "")]
    [DataRow("place.tilt", "1e39")]
    [DataRow("wifi.sta", "{enable: true, ssid: 1}")]
    [DataRow("wifi.sta", "1")]
    [DataRow("wifi.ap", "1")]
    public void Text_that_does_not_fit_changes_nothing(string path, string text)
    {
        Bench bench = new Bench().Boot();
        Assert.IsFalse(bench.Config.TrySetText(path, text), path + " = " + text);
        Assert.AreEqual(Everything, bench.Text(""), path + " = " + text);
    }

    [TestMethod]
    public void Typed_access_keeps_values()
    {
        DeviceConfig config = new Bench().Boot().Config;
        config.SetInt("last", int.MinValue);
        config.SetUnsignedInt("wifi.mask", uint.MaxValue);
        config.SetBoolean("wifi.sta.enable", true);
        config.SetDouble("place.lat", 52.25);
        config.SetString("wifi.sta.ssid", "é\"\\");
        Assert.AreEqual(int.MinValue, config.GetInt("last"));
        Assert.AreEqual(uint.MaxValue, config.GetUnsignedInt("wifi.mask"));
        Assert.IsTrue(config.GetBoolean("wifi.sta.enable"));
        Assert.IsTrue(config.GetDouble("place.lat") == 52.25);
        Assert.AreEqual("é\"\\", config.GetString("wifi.sta.ssid"));
    }

    [TestMethod]
    public void A_float_keeps_single_precision()
    {
        DeviceConfig config = new Bench().Boot().Config;
        config.SetDouble("place.tilt", 0.1);
        Assert.IsTrue(config.GetDouble("place.tilt") == (double)0.1f);
    }

    [TestMethod]
    public void No_text_is_the_empty_text()
    {
        DeviceConfig config = new Bench().Boot().Config;
        config.SetString("wifi.sta.ssid", null);
        Assert.AreEqual("", config.GetString("wifi.sta.ssid"));
    }

    [TestMethod]
    public void A_number_that_is_none_is_refused()
    {
        DeviceConfig config = new Bench().Boot().Config;
        Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => config.SetDouble("place.lat", double.NaN));
        Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => config.SetDouble("place.tilt", 1e39));
    }

    [TestMethod]
    public void A_wrong_path_or_type_is_the_callers_mistake()
    {
        DeviceConfig config = new Bench().Boot().Config;
        Assert.ThrowsException(typeof(ArgumentException), () => config.GetInt("nothing"));
        Assert.ThrowsException(typeof(ArgumentException), () => config.GetInt("wifi.mask"));
        Assert.ThrowsException(typeof(ArgumentException), () => config.GetString("wifi"));
        Assert.ThrowsException(typeof(ArgumentException), () => config.GetDouble("last"));
        Assert.ThrowsException(typeof(ArgumentException), () => config.GetString(""));
    }

    [TestMethod]
    public void A_copy_is_on_its_own()
    {
        DeviceConfig config = new Bench().Boot().Config;
        ConfigValues copy = config.Live.Clone();
        copy.SetInt("last", 8);
        copy.SetString("wifi.sta.ssid", "x");
        Assert.AreEqual(7, config.GetInt("last"));
        config.Live.CopyFrom(copy);
        Assert.AreEqual("x", config.GetString("wifi.sta.ssid"));
    }
}
