// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Mgos.Core;
using Mgos.TestKit;
using nanoFramework.TestFramework;

namespace Mgos.Config.Tests.Host;

/// <summary>Any values and any bytes.</summary>
[TestClass]
public class ConfigProperties
{
    private static readonly FsCheck.Config s_often = FsCheck.Config.QuickThrowOnFailure.WithMaxTest(1000);

    private static readonly string[] s_pieces =
    {
        "{", "}", "[", "]", ",", ":", "\"", "\"wifi\":{", "\"sta\":{", "\"ssid\":\"x\"", "\"mask\":5", "\"mask\":-1", "\"debug\":{\"level\":3}", "debug:{level:", "null",
        "true", "0x1F", "1e400", "\"\\u0000\"", "\"\\ud800\"", "\\", "\"place\":{\"lat\":1.5}", "\"conf_acl\":\"-*\"", "\"empty\":", "\n", "é",
    };

    // What a board can keep: no U+0000, no half pairs of surrogates.
    private static Gen<string> AnyText() =>
        Gen.OneOf(Gen.Choose(1, 0x7f), Gen.Choose(0x80, 0xd7ff), Gen.Choose(0x10000, 0x10ffff)).Select(char.ConvertFromUtf32).ArrayOf().Select(string.Concat);

    private static Gen<byte[]> AnyBytes() => Gen.OneOf(
        Gen.Choose(0, 255).Select(b => (byte)b).ArrayOf(),
        Gen.Elements(s_pieces).ArrayOf().Select(pieces => Encoding.UTF8.GetBytes(string.Concat(pieces))),
        Gen.Elements(s_pieces).ArrayOf().Select(pieces => Encoding.UTF8.GetBytes("{" + string.Join(",", pieces) + "}")));

    [TestMethod]
    public void Any_values_are_there_after_a_reboot()
    {
        var values = AnyText().Zip(AnyText()).Zip(Gen.Choose(int.MinValue, int.MaxValue).Zip(Gen.Choose(int.MinValue, int.MaxValue)));
        Prop.ForAll(values.ToArbitrary(), value =>
        {
            Bench bench = new Bench().Boot();
            DeviceConfig config = bench.Config;
            config.SetString("wifi.sta.ssid", value.Item1.Item1);
            config.SetString("wifi.sta.pass", value.Item1.Item2);
            config.SetInt("last", value.Item2.Item1);
            config.SetUnsignedInt("wifi.mask", (uint)value.Item2.Item2);
            config.SetBoolean("wifi.sta.enable", value.Item2.Item1 % 2 == 0);
            config.SetDouble("place.lat", value.Item2.Item2 / 64.0);
            string before = bench.Text("");
            return bench.Save() == "" && bench.Reboot().Text("") == before;
        }).Check(s_often.WithMaxTest(500));
    }

    [TestMethod]
    public void Any_bytes_are_applied_whole_or_not_at_all()
    {
        Prop.ForAll(AnyBytes().ToArbitrary(), data =>
        {
            Bench bench = new Bench().Boot();
            string before = bench.Text("");
            bool isApplied = bench.Config.TryApply(bench.Config.Live, ConfigSchema.Root, data, 0, data.Length, out string message);
            return isApplied ? message == null : message.Length > 0 && bench.Text("") == before;
        }).Check(s_often);
    }

    [TestMethod]
    public void A_device_boots_with_any_files()
    {
        Gen<Dictionary<string, byte[]>> files = Gen.Elements("conf1.json", "conf3.json.try", "conf_vendor.json", "conf9.json", "conf9.json.try", "conf.json")
            .Zip(AnyBytes()).ArrayOf().Select(pairs => pairs.GroupBy(pair => pair.Item1).ToDictionary(group => group.Key, group => group.First().Item2));
        Prop.ForAll(files.ToArbitrary(), all =>
        {
            Bench bench = new();
            foreach ((string name, byte[] data) in all)
                bench.Files.WriteFile(name, data, data.Length);
            return bench.Board.Boot() == InitResult.Ok && bench.Save() == "" && bench.Reboot().Save() == "";
        }).Check(s_often.WithMaxTest(300));
    }

    [TestMethod]
    public void What_is_written_of_any_difference_makes_it_good()
    {
        Prop.ForAll(AnyBytes().Zip(AnyBytes()).ToArbitrary(), pair =>
        {
            Bench bench = new Bench().Boot();
            ConfigValues one = bench.Config.Live.Clone();
            ConfigValues other = bench.Config.Live.Clone();
            bench.Config.TryApply(one, ConfigSchema.Root, pair.Item1, 0, pair.Item1.Length, out string _);
            bench.Config.TryApply(other, ConfigSchema.Root, pair.Item2, 0, pair.Item2.Length, out string _);
            Mgos.Json.JsonWriter writer = new(64, 100000);
            one.WriteDifference(writer, other);
            other.TrySetText("", writer.ToText());
            return one.TryGetText("", out string a) && other.TryGetText("", out string b) && a == b;
        }).Check(s_often);
    }
}
