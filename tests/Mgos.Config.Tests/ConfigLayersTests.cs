// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Config.Tests;

[TestClass]
public class ConfigLayersTests
{
    [TestMethod]
    public void Higher_levels_win()
    {
        Bench bench = new Bench().With("conf1.json", "{\"last\":1,\"wifi\":{\"mask\":1,\"sta\":{\"ssid\":\"one\",\"pass\":\"one\"}}}")
            .With("conf8.json", "{\"wifi\":{\"sta\":{\"ssid\":\"eight\",\"pass\":\"eight\"}}}").With("conf9.json", "{\"wifi\":{\"sta\":{\"ssid\":\"nine\"}}}").Boot();
        Assert.AreEqual("nine", bench.Text("wifi.sta.ssid"));
        Assert.AreEqual("eight", bench.Text("wifi.sta.pass"));
        Assert.AreEqual("1", bench.Text("last"));
    }

    [TestMethod]
    public void The_vendor_file_lies_between_five_and_six()
    {
        Bench bench = new Bench().With("conf5.json", "{\"last\":5,\"wifi\":{\"mask\":5}}").With("conf_vendor.json", "{\"last\":55,\"wifi\":{\"mask\":55}}")
            .With("conf6.json", "{\"last\":6}").Boot();
        Assert.AreEqual("6", bench.Text("last"));
        Assert.AreEqual("55", bench.Text("wifi.mask"));
    }

    [TestMethod]
    public void Level_zero_is_no_file()
    {
        Assert.AreEqual("7", new Bench().With("conf0.json", "{\"last\":1}").Boot().Text("last"));
    }

    [TestMethod]
    public void The_old_user_file_becomes_level_nine()
    {
        Bench bench = new Bench().With("conf.json", "{\"last\":3}").Boot();
        Assert.AreEqual("3", bench.Text("last"));
        Assert.AreEqual("-", bench.File("conf.json"));
        Assert.AreEqual("{\"last\":3}", bench.File("conf9.json"));
    }

    [TestMethod]
    public void A_file_for_one_boot_holds_for_one_boot()
    {
        Bench bench = new Bench().With("conf9.json", "{\"last\":1}").With("conf9.json.try", "{\"wifi\":{\"mask\":2}}").Boot();
        Assert.AreEqual("7", bench.Text("last"));
        Assert.AreEqual("2", bench.Text("wifi.mask"));
        Assert.AreEqual("-", bench.File("conf9.json.try"));
        Bench next = bench.Reboot();
        Assert.AreEqual("1", next.Text("last"));
        Assert.AreEqual("1", next.Text("wifi.mask"));
    }

    [TestMethod]
    public void A_vendor_level_can_be_for_one_boot_too()
    {
        Bench bench = new Bench().With("conf3.json.try", "{\"last\":1}").Boot();
        Assert.AreEqual("1", bench.Text("last"));
        Assert.AreEqual("-", bench.File("conf3.json.try"));
    }

    [TestMethod]
    public void Loading_a_level_later_leaves_its_file_for_one_boot()
    {
        Bench bench = new Bench().Boot().With("conf3.json.try", "{\"last\":1}");
        Assert.AreEqual(1, bench.Config.Load(3).GetInt("last"));
        Assert.AreEqual(7, bench.Config.Load(2).GetInt("last"));
        Assert.AreEqual("{\"last\":1}", bench.File("conf3.json.try"));
    }

    [TestMethod]
    public void There_are_ten_levels()
    {
        DeviceConfig config = new Bench().Boot().Config;
        Assert.IsNull(config.Load(-1));
        Assert.IsNull(config.Load(10));
        Assert.IsNotNull(config.Load(0));
        Assert.IsNotNull(config.Load(9));
    }

    [TestMethod]
    [DataRow("conf9.json")]
    [DataRow("conf1.json")]
    [DataRow("conf_vendor.json")]
    public void A_broken_file_is_set_aside_and_the_device_boots_without_it(string name)
    {
        Bench bench = new Bench().With(name, "{\"last\":1,\"debug\":{\"level\":").With("conf2.json", "{\"wifi\":{\"mask\":2}}").Boot();
        Assert.AreEqual("7", bench.Text("last"));
        Assert.AreEqual("2", bench.Text("wifi.mask"));
        Assert.AreEqual("-", bench.File(name));
        Assert.AreEqual("{\"last\":1,\"debug\":{\"level\":", bench.File(name + ".bad"));
        Assert.IsTrue(bench.Board.Platform.HasLogged("Failed to parse " + name + ": Invalid JSON"), bench.Board.Platform.ConsoleText);
        Assert.IsFalse(bench.Reboot().Board.Platform.HasLogged("Failed to parse"));
    }

    [TestMethod]
    public void A_broken_file_for_one_boot_gives_way_to_the_lasting_one()
    {
        Bench bench = new Bench().With("conf9.json", "{\"last\":1}").With("conf9.json.try", "oops").Boot();
        Assert.AreEqual("1", bench.Text("last"));
        Assert.AreEqual("-", bench.File("conf9.json.try"));
        Assert.AreEqual("oops", bench.File("conf9.json.try.bad"));
    }

    [TestMethod]
    public void An_empty_file_is_broken()
    {
        Bench bench = new Bench().With("conf9.json", "").Boot();
        Assert.AreEqual("", bench.File("conf9.json.bad"));
    }

    [TestMethod]
    public void A_value_of_the_wrong_type_costs_only_itself()
    {
        Bench bench = new Bench().With("conf9.json", "{\"debug\":{\"level\":\"x\"},\"last\":1,\"wifi\":{\"sta\":{\"ssid\":{\"a\":1},\"pass\":\"p\"}}}").Boot();
        Assert.AreEqual("2", bench.Text("debug.level"));
        Assert.AreEqual("1", bench.Text("last"));
        Assert.AreEqual("p", bench.Text("wifi.sta.pass"));
        Assert.AreEqual("-", bench.File("conf9.json.bad"));
        Assert.IsTrue(bench.Board.Platform.HasLogged("[debug.level] is not a number"), bench.Board.Platform.ConsoleText);
    }

    [TestMethod]
    public void Each_level_is_loaded_under_the_list_of_the_levels_below()
    {
        Bench bench = new Bench().With("conf3.json", "{\"conf_acl\":\"wifi.*\",\"last\":3}").With("conf4.json", "{\"last\":4,\"wifi\":{\"mask\":4}}")
            .With("conf9.json", "{\"last\":9,\"wifi\":{\"sta\":{\"ssid\":\"x\"}}}").Boot();
        Assert.AreEqual("3", bench.Text("last"));
        Assert.AreEqual("4", bench.Text("wifi.mask"));
        Assert.AreEqual("x", bench.Text("wifi.sta.ssid"));
        Assert.IsTrue(bench.Board.Platform.HasLogged("Not allowed to set [last]"), bench.Board.Platform.ConsoleText);
    }

    [TestMethod]
    public void A_device_without_files_runs_on_its_defaults()
    {
        TestKit.TestDevice board = new TestKit.TestDevice(new object[] { Bench.CreateSchema() }, new ConfigLibrary());
        Assert.AreEqual(0, (int)board.Boot(), board.Platform.ConsoleText);
        DeviceConfig config = DeviceConfig.From(board.Device);
        string message;
        Assert.AreEqual(7, config.GetInt("last"));
        Assert.IsFalse(config.Save(false, out message));
        Assert.AreEqual("failed to write file", message);
        config.Reset(1);
    }
}
