// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Config.Tests;

[TestClass]
public class ConfigOverrideTests
{
    private static Bench BootWith(string path, string text, string file)
    {
        ConfigOverrides overrides = new ConfigOverrides();
        overrides.Add(path, text);
        return new Bench(new TestKit.RamStorage(), overrides).With("conf9.json", file).Boot();
    }

    [TestMethod]
    public void An_override_is_seen_but_not_saved()
    {
        Bench bench = BootWith("last", "42", "{\"last\":1}");
        Assert.AreEqual("42", bench.Text("last"));
        Assert.AreEqual("", bench.Save());
        Assert.AreEqual("{\n  \"last\": 1\n}", bench.File("conf9.json"));
    }

    [TestMethod]
    public void A_value_changed_since_is_saved()
    {
        Bench bench = BootWith("last", "42", "{\"last\":1}");
        bench.Config.SetInt("last", 43);
        Assert.AreEqual("", bench.Save());
        Assert.AreEqual("{\n  \"last\": 43\n}", bench.File("conf9.json"));
    }

    [TestMethod]
    public void An_object_is_overridden_member_by_member()
    {
        Bench bench = BootWith("wifi.sta", "{ssid: \"x\"}", "{\"wifi\":{\"sta\":{\"pass\":\"p\"}}}");
        Assert.AreEqual("{\"enable\":false,\"ssid\":\"x\",\"pass\":\"p\"}", bench.Text("wifi.sta"));
        bench.Config.SetString("wifi.sta.pass", "q");
        Assert.AreEqual("", bench.Save());
        Assert.AreEqual("{\n  \"wifi\": {\n    \"sta\": {\n      \"pass\": \"q\"\n    }\n  }\n}", bench.File("conf9.json"));
    }

    [TestMethod]
    public void Every_type_can_be_overridden()
    {
        Bench bench = BootWith("", "{wifi: {mask: 5, sta: {enable: true}}, place: {lat: 1.5, tilt: 0.1}, conf_acl: \"x\"}", "{}");
        Assert.AreEqual("{\"lat\":1.500000,\"tilt\":0.100000}", bench.Text("place"));
        Assert.AreEqual("", bench.Save());
        Assert.AreEqual("{\n}", bench.File("conf9.json"));
    }

    [TestMethod]
    public void The_second_override_of_a_key_wins_and_the_stored_value_stays()
    {
        Bench bench = BootWith("last", "42", "{\"last\":1}");
        Assert.IsTrue(bench.Config.SetOverride("last", "43"));
        Assert.AreEqual("43", bench.Text("last"));
        Assert.AreEqual("", bench.Save());
        Assert.AreEqual("{\n  \"last\": 1\n}", bench.File("conf9.json"));
    }

    [TestMethod]
    public void An_id_with_placeholders_is_expanded_when_overridden_too()
    {
        Bench bench = BootWith("device.id", "dev-??", "{}");
        Assert.AreEqual("dev-A4", bench.Board.Device.Info.Id);
        Assert.AreEqual("", bench.Save());
        Assert.AreEqual("{\n}", bench.File("conf9.json"));
    }

    [TestMethod]
    [DataRow("nothing", "1", "this firmware has no such key")]
    [DataRow("last", "x", "the value does not fit its type")]
    public void A_wrong_override_stops_the_boot_and_is_told(string path, string text, string reason)
    {
        ConfigOverrides overrides = new ConfigOverrides();
        overrides.Add(path, text);
        Bench bench = new Bench(new TestKit.RamStorage(), overrides);
        Assert.AreEqual((int)Mgos.Core.InitResult.DependenciesFailed, (int)bench.Board.Boot());
        Assert.IsTrue(bench.Board.Platform.HasLogged(reason), bench.Board.Platform.ConsoleText);
    }

    [TestMethod]
    public void Validators_see_what_is_saved()
    {
        Bench bench = BootWith("last", "42", "{\"last\":1}");
        int seen = 0;
        bench.Config.AddValidator((ConfigValues values, out string message) =>
        {
            seen = values.GetInt("last");
            message = null;
            return true;
        });
        Assert.AreEqual("", bench.Save());
        Assert.AreEqual(1, seen);
    }
}
