// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using nanoFramework.TestFramework;

namespace Mgos.Config.Tests;

[TestClass]
public class ConfigLibraryTests
{
    [TestMethod]
    public void The_id_is_expanded_in_memory_only()
    {
        Bench bench = new Bench().Boot();
        Assert.AreEqual("mgos_0D83A4", bench.Text("device.id"));
        Assert.AreEqual("mgos_0D83A4", bench.Board.Device.Info.Id);
        bench.Config.SetInt("last", 8);
        Assert.AreEqual("", bench.Save());
        Assert.AreEqual("{\n  \"last\": 8\n}", bench.File("conf9.json"));
    }

    [TestMethod]
    public void An_id_that_was_set_is_saved_and_counts_after_a_reboot()
    {
        Bench bench = new Bench().Boot();
        Assert.AreEqual("", bench.Apply("device.id", "\"kitchen\""));
        Assert.AreEqual("", bench.Save());
        Assert.AreEqual("mgos_0D83A4", bench.Board.Device.Info.Id);
        Assert.AreEqual("kitchen", bench.Reboot().Board.Device.Info.Id);
    }

    [TestMethod]
    public void An_empty_id_leaves_the_name_of_the_app()
    {
        Assert.AreEqual("test-app", new Bench().With("conf9.json", "{\"device\":{\"id\":\"\"}}").Boot().Board.Device.Info.Id);
    }

    [TestMethod]
    public void An_address_of_ones_own_replaces_the_hardwares()
    {
        Bench bench = new Bench().With("conf9.json", "{\"device\":{\"mac\":\"0A:bc:de:01:02:03\"}}").Boot();
        Assert.AreEqual("0ABCDE010203", bench.Board.Device.Info.MacAddress);
        Assert.AreEqual("mgos_010203", bench.Board.Device.Info.Id);
        Assert.IsTrue(bench.Board.Platform.HasLogged("MAC: 0a:bc:de:01:02:03"), bench.Board.Platform.ConsoleText);
    }

    [TestMethod]
    [DataRow("0A:bc:de:01:02")]
    [DataRow("0A-bc-de-01-02-03")]
    [DataRow("0A:bc:de:01:02:0g")]
    [DataRow("0A:bc:de:01:02:034")]
    public void Another_text_is_no_address(string text)
    {
        Bench bench = new Bench().With("conf9.json", "{\"device\":{\"mac\":\"" + text + "\"}}").Boot();
        Assert.IsTrue(bench.Board.Platform.HasLogged("MAC: 30:ae:a4:0d:83:a4"), bench.Board.Platform.ConsoleText);
        Assert.IsTrue(bench.Board.Platform.HasLogged("device.mac is '" + text + "'"), bench.Board.Platform.ConsoleText);
    }

    [TestMethod]
    public void Log_watchdog_and_time_zone_are_set()
    {
        Bench bench = new Bench().With("conf9.json",
            "{\"debug\":{\"level\":1,\"event_level\":0,\"file_level\":\"CoreSettings=3\"},\"sys\":{\"wdt_timeout\":77,\"tz_spec\":\"CET-1\"}}").Boot();
        Device device = bench.Board.Device;
        Assert.AreEqual((int)LogLevel.Warn, (int)device.Log.Level);
        Assert.AreEqual((int)LogLevel.Error, (int)device.Log.EventLevel);
        Assert.AreEqual(77, device.Watchdog.TimeoutSeconds);
        Assert.AreEqual("01:00", device.Clock.Format("%H:%M", 0));
        Assert.IsTrue(bench.Board.Platform.HasLogged("WDT: 77 seconds"), bench.Board.Platform.ConsoleText);
        Assert.IsTrue(bench.Board.Platform.HasLogged("Setting TZ to 'CET-1'"), bench.Board.Platform.ConsoleText);
    }

    [TestMethod]
    [DataRow("{\"debug\":{\"level\":5}}", "debug.level is '5'")]
    [DataRow("{\"debug\":{\"level\":-2}}", "debug.level is '-2'")]
    [DataRow("{\"debug\":{\"event_level\":9}}", "debug.event_level is '9'")]
    [DataRow("{\"sys\":{\"wdt_timeout\":0}}", "sys.wdt_timeout is '0'")]
    [DataRow("{\"sys\":{\"wdt_timeout\":2147483647}}", "sys.wdt_timeout is '2147483647'")]
    [DataRow("{\"sys\":{\"tz_spec\":\"?\"}}", "sys.tz_spec is '?'")]
    public void A_setting_without_sense_is_told_and_the_device_boots(string file, string message)
    {
        Bench bench = new Bench().With("conf9.json", file).Boot();
        Assert.IsTrue(bench.Board.Platform.HasLogged(message), bench.Board.Platform.ConsoleText);
        Assert.AreEqual((int)LogLevel.Info, (int)bench.Board.Device.Log.Level);
        Assert.AreEqual(30, bench.Board.Device.Watchdog.TimeoutSeconds);
    }

    [TestMethod]
    public void A_pressed_button_removes_the_users_level()
    {
        int asked = -1;
        FactoryResetPin pin = new FactoryResetPin((int number) =>
        {
            asked = number;
            return true;
        });
        Bench bench = new Bench(new TestKit.RamStorage(), pin).With("conf5.json", "{\"last\":5,\"debug\":{\"factory_reset_gpio\":4}}")
            .With("conf9.json", "{\"last\":9}").With("conf9.json.try", "{\"last\":99}").Boot();
        Assert.AreEqual(4, asked);
        Assert.AreEqual("5", bench.Text("last"));
        Assert.AreEqual("-", bench.File("conf9.json"));
        Assert.AreNotEqual("-", bench.File("conf5.json"));
    }

    [TestMethod]
    public void A_button_that_is_not_pressed_does_nothing()
    {
        Bench bench = new Bench(new TestKit.RamStorage(), new FactoryResetPin((int number) => false))
            .With("conf5.json", "{\"debug\":{\"factory_reset_gpio\":4}}").With("conf9.json", "{\"last\":9}").Boot();
        Assert.AreEqual("9", bench.Text("last"));
    }

    [TestMethod]
    public void The_user_cannot_choose_the_button()
    {
        Bench bench = new Bench(new TestKit.RamStorage(), new FactoryResetPin((int number) => true))
            .With("conf9.json", "{\"last\":9,\"debug\":{\"factory_reset_gpio\":4}}").Boot();
        Assert.AreEqual("9", bench.Text("last"));
    }

    [TestMethod]
    public void A_button_without_somebody_to_read_it_is_told()
    {
        Bench bench = new Bench().With("conf5.json", "{\"debug\":{\"factory_reset_gpio\":4}}").Boot();
        Assert.IsTrue(bench.Board.Platform.HasLogged("debug.factory_reset_gpio is set"), bench.Board.Platform.ConsoleText);
    }

    [TestMethod]
    public void A_firmware_without_schema_does_not_boot()
    {
        TestKit.TestDevice board = new TestKit.TestDevice(null, new ConfigLibrary());
        Assert.AreNotEqual(0, (int)board.Boot());
        Assert.IsTrue(board.Platform.HasLogged("No configuration schema"), board.Platform.ConsoleText);
    }

    [TestMethod]
    public void A_firmware_with_a_small_schema_boots()
    {
        ConfigSchemaBuilder builder = new ConfigSchemaBuilder(1);
        builder.Int("only", 1);
        TestKit.RamStorage files = new TestKit.RamStorage();
        TestKit.TestDevice board = new TestKit.TestDevice(new object[] { builder.Build() }, new TestKit.StorageLibrary(files), new ConfigLibrary());
        Assert.AreEqual(0, (int)board.Boot(), board.Platform.ConsoleText);
        Assert.AreEqual(1, DeviceConfig.From(board.Device).GetInt("only"));
    }
}
