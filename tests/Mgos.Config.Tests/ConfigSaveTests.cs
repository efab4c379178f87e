// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using nanoFramework.TestFramework;

namespace Mgos.Config.Tests;

[TestClass]
public class ConfigSaveTests
{
    private const string Pretty =
        "{\n  \"debug\": {\n    \"level\": 3\n  },\n  \"wifi\": {\n    \"sta\": {\n      \"enable\": true,\n      \"ssid\": \"Home\"\n    }\n  },\n" +
        "  \"place\": {\n    \"lat\": 52.250000\n  }\n}";

    [TestMethod]
    public void Only_differences_are_written_in_schema_order()
    {
        Bench bench = new Bench().Boot();
        bench.Config.SetDouble("place.lat", 52.25);
        bench.Config.SetString("wifi.sta.ssid", "Home");
        bench.Config.SetBoolean("wifi.sta.enable", true);
        bench.Config.SetInt("debug.level", 3);
        Assert.AreEqual("", bench.Save());
        Assert.AreEqual(Pretty, bench.File("conf9.json"));
        Assert.IsTrue(bench.Board.Platform.HasLogged("Saved to conf9.json"));
    }

    [TestMethod]
    public void Nothing_changed_is_an_empty_object()
    {
        Bench bench = new Bench().Boot();
        Assert.AreEqual("", bench.Save());
        Assert.AreEqual("{\n}", bench.File("conf9.json"));
    }

    [TestMethod]
    public void What_was_saved_is_there_after_a_reboot()
    {
        Bench bench = new Bench().Boot();
        bench.Config.TrySetText("", "{last: -1, wifi: {mask: 4294967295, sta: {ssid: \"\\u0001\\\"\\\\\\n\u00e9\", enable: true}}, place: {tilt: 0.25}}");
        string before = bench.Text("");
        Assert.AreEqual("", bench.Save());
        Assert.AreEqual(before, bench.Reboot().Text(""));
    }

    [TestMethod]
    public void A_value_of_a_lower_level_is_not_written_again()
    {
        Bench bench = new Bench().With("conf5.json", "{\"last\":5,\"wifi\":{\"mask\":5}}").With("conf9.json", "{\"last\":5,\"wifi\":{\"mask\":1}}").Boot();
        Assert.AreEqual("", bench.Save());
        Assert.AreEqual("{\n  \"wifi\": {\n    \"mask\": 1\n  }\n}", bench.File("conf9.json"));
    }

    [TestMethod]
    public void A_save_for_one_boot_leaves_the_lasting_file()
    {
        Bench bench = new Bench().With("conf9.json", "{\"last\":1}").Boot();
        bench.Config.SetInt("last", 2);
        string message;
        Assert.IsTrue(bench.Config.Save(true, out message), message);
        Assert.AreEqual("{\"last\":1}", bench.File("conf9.json"));
        Assert.AreEqual("{\n  \"last\": 2\n}", bench.File("conf9.json.try"));
        Assert.AreEqual("2", bench.Reboot().Text("last"));
        Assert.AreEqual("1", bench.Reboot().Text("last"));
    }

    [TestMethod]
    public void A_lasting_save_ends_the_one_for_one_boot()
    {
        Bench bench = new Bench().Boot().With("conf9.json.try", "{\"last\":2}");
        Assert.AreEqual("", bench.Save());
        Assert.AreEqual("-", bench.File("conf9.json.try"));
    }

    [TestMethod]
    public void A_lower_level_is_saved_as_the_difference_to_the_one_below()
    {
        Bench bench = new Bench().With("conf2.json", "{\"last\":2}").Boot();
        ConfigValues values = bench.Config.Load(3);
        values.SetUnsignedInt("wifi.mask", 9);
        string message;
        Assert.IsTrue(bench.Config.SaveLevel(3, values, false, out message), message);
        Assert.AreEqual("{\n  \"wifi\": {\n    \"mask\": 9\n  }\n}", bench.File("conf3.json"));
        Assert.AreEqual("1", bench.Text("wifi.mask"));
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(10)]
    [DataRow(-1)]
    public void There_is_nothing_to_save_to_beyond_the_levels(int level)
    {
        Bench bench = new Bench().Boot();
        string message;
        Assert.IsFalse(bench.Config.SaveLevel(level, bench.Config.Live, false, out message));
        Assert.AreEqual(0, bench.Files.ChangeCount);
    }

    [TestMethod]
    public void A_full_storage_keeps_the_old_files()
    {
        Bench bench = new Bench().With("conf9.json", "{\"last\":1}").Boot().With("conf9.json.try", "{\"last\":3}");
        bench.Files.TotalBytes = bench.Files.TotalBytes - bench.Files.FreeBytes;
        bench.Config.SetString("wifi.sta.ssid", "a long name that does not fit");
        Assert.AreEqual("failed to write file", bench.Save());
        Assert.AreEqual("{\"last\":1}", bench.File("conf9.json"));
        Assert.AreEqual("{\"last\":3}", bench.File("conf9.json.try"));
    }

    [TestMethod]
    public void The_first_validator_that_refuses_stops_the_save()
    {
        Bench bench = new Bench().Boot();
        string calls = "";
        bench.Config.AddValidator((ConfigValues values, out string message) =>
        {
            calls += "a";
            message = null;
            return true;
        });
        bench.Config.AddValidator((ConfigValues values, out string message) =>
        {
            calls += "b";
            message = "last must be odd";
            return values.GetInt("last") % 2 != 0;
        });
        bench.Config.AddValidator((ConfigValues values, out string message) =>
        {
            calls += "c";
            message = null;
            return true;
        });
        Assert.AreEqual("", bench.Save());
        bench.Config.SetInt("last", 8);
        Assert.AreEqual("last must be odd", bench.Save());
        Assert.AreEqual("abcab", calls);
        Assert.AreEqual("{\n}", bench.File("conf9.json"));
    }

    [TestMethod]
    public void A_validator_that_throws_refuses()
    {
        Bench bench = new Bench().Boot();
        bench.Config.AddValidator((ConfigValues values, out string message) => throw new InvalidOperationException("boom"));
        Assert.AreEqual("a validator failed: boom", bench.Save());
    }

    [TestMethod]
    public void A_reset_removes_a_level_and_all_above()
    {
        Bench bench = new Bench().Boot();
        for (int i = 1; i <= 9; i++)
            bench.With("conf" + i.ToString() + ".json", "{}").With("conf" + i.ToString() + ".json.try", "{}");
        bench.Config.Reset(7);
        for (int i = 1; i <= 9; i++)
        {
            Assert.AreEqual(i < 7 ? "{}" : "-", bench.File("conf" + i.ToString() + ".json"));
            Assert.AreEqual(i < 7 ? "{}" : "-", bench.File("conf" + i.ToString() + ".json.try"));
        }

        Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => bench.Config.Reset(0));
        Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => bench.Config.Reset(10));
    }
}
