// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Config.Tests;

[TestClass]
public class ConfigApplyTests
{
    [TestMethod]
    [DataRow("", "{\"debug\":{\"level\":3}}", "debug.level", "3")]
    [DataRow("", "{debug: {level: 3}}", "debug.level", "3")]
    [DataRow("", "{\"debug\":{\"level\":3,}}", "debug.level", "3")]
    [DataRow("", "{\"debug\":{\"level\":3}", "debug.level", "3")]
    [DataRow("", "{\"last\":0x10}", "last", "16")]
    [DataRow("", "{\"last\":010}", "last", "8")]
    [DataRow("", "{\"last\":1,\"last\":2}", "last", "2")]
    [DataRow("", "{\"last\":-5}", "last", "-5")]
    [DataRow("", "{\"wifi\":{\"mask\":0xffffffff}}", "wifi.mask", "4294967295")]
    [DataRow("", "{\"wifi\":{\"sta\":{\"enable\":true}}}", "wifi.sta.enable", "true")]
    [DataRow("", "{\"place\":{\"lat\":5}}", "place.lat", "5.000000")]
    [DataRow("", "{\"place\":{\"tilt\":1e-1}}", "place.tilt", "0.100000")]
    [DataRow("wifi.sta", "{\"ssid\":\"x\"}", "wifi.sta.ssid", "x")]
    [DataRow("wifi.sta.ssid", "\"\\u00e9\\n\"", "wifi.sta.ssid", "é\n")]
    [DataRow("wifi.sta.ssid", "\"\\ud83d\\ude00\"", "wifi.sta.ssid", "\U0001F600")]
    [DataRow("last", "9", "last", "9")]
    [DataRow("", "{\"wifi\":{\"st\\u0061\":{\"ssid\":\"x\"}}}", "wifi.sta.ssid", "x")]
    public void A_value_is_applied(string key, string json, string path, string expected)
    {
        Bench bench = new Bench().Boot();
        Assert.AreEqual("", bench.Apply(key, json), json);
        Assert.AreEqual(expected, bench.Text(path), json);
    }

    [TestMethod]
    [DataRow("", "{\"last\":8,\"debug\":{\"level\":\"3\"}}", "[debug.level] is not a number")]
    [DataRow("", "{\"last\":8,\"debug\":{\"level\":true}}", "[debug.level] is not a number")]
    [DataRow("", "{\"last\":8,\"debug\":{\"level\":null}}", "[debug.level] is not a number")]
    [DataRow("", "{\"last\":8,\"debug\":{\"level\":{}}}", "[debug.level] is not a number")]
    [DataRow("", "{\"last\":8,\"debug\":{\"level\":[1]}}", "[debug.level] is not a number")]
    [DataRow("", "{\"last\":8,\"place\":{\"lat\":\"1\"}}", "[place.lat] is not a number")]
    [DataRow("", "{\"last\":8,\"wifi\":{\"mask\":\"1\"}}", "[wifi.mask] is not a number")]
    [DataRow("", "{\"last\":8,\"debug\":{\"level\":5.9}}", "[debug.level] failed to parse [5.9]")]
    [DataRow("", "{\"last\":8,\"debug\":{\"level\":1e3}}", "[debug.level] failed to parse [1e3]")]
    [DataRow("", "{\"last\":8,\"debug\":{\"level\":2147483648}}", "[debug.level] failed to parse [2147483648]")]
    [DataRow("", "{\"last\":8,\"debug\":{\"level\":09}}", "[debug.level] failed to parse [09]")]
    [DataRow("", "{\"last\":8,\"wifi\":{\"mask\":-1}}", "[wifi.mask] failed to parse [-1]")]
    [DataRow("", "{\"last\":8,\"wifi\":{\"mask\":4294967296}}", "[wifi.mask] failed to parse [4294967296]")]
    [DataRow("", "{\"last\":8,\"place\":{\"tilt\":1e39}}", "[place.tilt] failed to parse [1e39]")]
    [DataRow("", "{\"last\":8,\"wifi\":{\"sta\":{\"enable\":1}}}", "[wifi.sta.enable] is not a boolean")]
    [DataRow("", "{\"last\":8,\"wifi\":{\"sta\":{\"enable\":\"true\"}}}", "[wifi.sta.enable] is not a boolean")]
    [DataRow("", "{\"last\":8,\"wifi\":{\"sta\":{\"ssid\":null}}}", "[wifi.sta.ssid] is not a string")]
    [DataRow("", "{\"last\":8,\"wifi\":{\"sta\":{\"ssid\":5}}}", "[wifi.sta.ssid] is not a string")]
    [DataRow("", "{\"last\":8,\"wifi\":{\"sta\":{\"ssid\":\"\\ud800\"}}}", "[wifi.sta.ssid] invalid string")]
    [DataRow("", "{\"last\":8,\"wifi\":{\"sta\":{\"ssid\":\"a\\u0000b\"}}}", "[wifi.sta.ssid] invalid string")]
    [DataRow("wifi.sta", "{\"enable\":true,\"ssid\":5}", "[wifi.sta.ssid] is not a string")]
    [DataRow("wifi.sta.ssid", "5", "[wifi.sta.ssid] is not a string")]
    [DataRow("", "{\"last\":8,\"debug\":{\"level\":3}} x", "")]
    [DataRow("", "{\"last\":8", "")]
    [DataRow("", "{\"last\":8,\"debug\":{\"level\":3", "Invalid JSON")]
    [DataRow("", "{\"last\":8,\"x\":{\"y\":tru}}", "Invalid JSON")]
    [DataRow("", "{\"last\":8,\"debug\":{\"level\":}}", "Invalid JSON")]
    [DataRow("", "{\"last\":8,\"debug\"}", "Invalid JSON")]
    [DataRow("", "", "Invalid JSON")]
    [DataRow("", "\uFEFF{}", "Invalid JSON")]
    [DataRow("", "5", "Not an object")]
    [DataRow("", "[1]", "Not an object")]
    [DataRow("wifi", "\"x\"", "Not an object")]
    public void What_is_wrong_is_said_and_nothing_is_stored(string key, string json, string message)
    {
        Bench bench = new Bench().Boot();
        string before = bench.Text("");
        Assert.AreEqual(message, bench.Apply(key, json), json);
        if (message.Length > 0)
            Assert.AreEqual(before, bench.Text(""), json);
    }

    [TestMethod]
    [DataRow("{}")]
    [DataRow("{\"nothing\":5,\"wifi\":{\"ap\":{\"ssid\":[{\"a\":[1,2]}]}}}")]
    [DataRow("{\"wifi\":5,\"debug\":null,\"place\":[1,{\"lat\":3}]}")]
    [DataRow("{\"Last\":3,\"LAST\":4}")]
    public void What_is_no_key_is_ignored(string json)
    {
        Bench bench = new Bench().Boot();
        string before = bench.Text("");
        Assert.AreEqual("", bench.Apply("", json), json);
        Assert.AreEqual(before, bench.Text(""), json);
    }

    [TestMethod]
    public void Unknown_keys_are_logged_for_developers()
    {
        Bench bench = new Bench().With("conf9.json", "{\"debug\":{\"level\":3}}").Boot();
        bench.Apply("", "{\"wifi\":{\"ap\":{}}}");
        Assert.IsTrue(bench.Board.Platform.HasLogged("Unknown key [wifi.ap]"), bench.Board.Platform.ConsoleText);
    }

    [TestMethod]
    public void A_text_can_be_emptied_by_its_key()
    {
        Bench bench = new Bench().Boot();
        bench.Apply("wifi.sta.ssid", "\"x\"");
        Assert.AreEqual("", bench.Apply("wifi.sta.ssid", "\"\""));
        Assert.AreEqual("", bench.Text("wifi.sta.ssid"));
    }

    [TestMethod]
    public void The_access_list_is_asked_for_the_full_path()
    {
        Bench bench = new Bench().With("conf9.json", "{\"conf_acl\":\"wifi.sta.ssid,last\"}").Boot();
        Assert.AreEqual("", bench.Apply("wifi.sta", "{\"ssid\":\"x\",\"pass\":\"y\"}"));
        Assert.AreEqual("", bench.Apply("wifi.sta.pass", "\"y\""));
        Assert.AreEqual("", bench.Apply("", "{\"last\":8,\"debug\":{\"level\":4}}"));
        Assert.AreEqual("{\"enable\":false,\"ssid\":\"x\",\"pass\":\"\"}", bench.Text("wifi.sta"));
        Assert.AreEqual("8", bench.Text("last"));
        Assert.AreEqual("2", bench.Text("debug.level"));
        Assert.IsTrue(bench.Board.Platform.HasLogged("Not allowed to set [wifi.sta.pass]"), bench.Board.Platform.ConsoleText);
    }

    [TestMethod]
    public void A_list_that_is_changed_holds_from_the_next_time_on()
    {
        Bench bench = new Bench().Boot();
        Assert.AreEqual("", bench.Apply("", "{\"conf_acl\":\"-*\",\"last\":8}"));
        Assert.AreEqual("8", bench.Text("last"));
        Assert.AreEqual("", bench.Apply("", "{\"last\":9}"));
        Assert.AreEqual("8", bench.Text("last"));
    }

    [TestMethod]
    public void Json_is_applied_and_saved_in_one_go()
    {
        Bench bench = new Bench().Boot();
        Assert.IsTrue(bench.Config.ApplyJson("{\"last\":8}", true));
        Assert.AreEqual("{\n  \"last\": 8\n}", bench.File("conf9.json"));
    }

    [TestMethod]
    public void Json_that_cannot_be_saved_is_taken_back()
    {
        Bench bench = new Bench().Boot();
        bench.Files.TotalBytes = 1;
        Assert.IsFalse(bench.Config.ApplyJson("{\"last\":8}", true));
        Assert.AreEqual("7", bench.Text("last"));
        Assert.IsTrue(bench.Board.Platform.HasLogged("failed to write file"), bench.Board.Platform.ConsoleText);
    }
}
