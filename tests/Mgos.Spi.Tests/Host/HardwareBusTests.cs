// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using Mgos.Config;
using Mgos.Core;
using Mgos.Host.Buses;
using Mgos.Host.TestRigs;
using Mgos.Mjs.Host.Tests;
using nanoFramework.Hardware.Esp32;
using nanoFramework.TestFramework;

namespace Mgos.Spi.Tests;

[TestClass]
public class HardwareBusTests
{
    private const int Unit3 = 2;

    [TestMethod]
    public void Transaction_is_one_selection_of_the_device()
    {
        using var rig = Start();
        var seen = Watch(rig);
        var transaction = Read(0, 0x90, 2);
        Assert.IsTrue(SpiBuses.From(rig.Kit.Device).Global.Run(transaction));
        CollectionAssert.AreEqual(new[] { "cs 5 mode 0 1000000 Hz 900000 -> FFCAFE" }, seen);
        CollectionAssert.AreEqual(new byte[] { 0xca, 0xfe }, transaction.ReadData);
    }

    [TestMethod]
    public void Frequency_stays_until_another_is_given()
    {
        using var rig = Start(config => config.SetInt("spi.cs1_gpio", 17));
        var seen = Watch(rig);
        var bus = SpiBuses.From(rig.Kit.Device).Global;
        bus.Run(new SpiTransaction { ChipSelect = 0, Mode = 2, FrequencyHertz = 4000000, DummyCount = 1 });
        bus.Run(new SpiTransaction { ChipSelect = 1, DummyCount = 1 });
        bus.Run(new SpiTransaction { DummyCount = 1 });
        CollectionAssert.AreEqual(new[] { "cs 5 mode 2 4000000 Hz 00 -> FF", "cs 17 mode 0 4000000 Hz 00 -> FF", "cs -1 mode 0 4000000 Hz 00 -> FF" }, seen);
    }

    [TestMethod]
    public void Chip_select_without_a_pin_fails()
    {
        using var rig = Start();
        Assert.IsFalse(SpiBuses.From(rig.Kit.Device).Global.Run(new SpiTransaction { ChipSelect = 2, DummyCount = 1 }));
    }

    [TestMethod]
    public void Settings_say_the_pins()
    {
        using var rig = Start();
        Assert.AreEqual(19, Configuration.GetFunctionPin(DeviceFunction.SPI2_MISO));
        Assert.AreEqual(23, Configuration.GetFunctionPin(DeviceFunction.SPI2_MOSI));
        Assert.AreEqual(18, Configuration.GetFunctionPin(DeviceFunction.SPI2_CLOCK));
    }

    [TestMethod]
    [DataRow("spi.unit_no", 4)]
    [DataRow("spi.miso_gpio", -1)]
    [DataRow("spi.mosi_gpio", 36)]
    [DataRow("spi.sclk_gpio", 99)]
    public void Impossible_settings_end_the_boot_and_are_named(string key, int value)
    {
        using var rig = Start(config => config.SetInt(key, value));
        Assert.AreNotEqual((int)InitResult.Ok, (int)rig.Result);
        Assert.IsTrue(rig.Kit.Platform.HasLogged("check " + key), rig.Log);
    }

    [TestMethod]
    public void Bus_that_is_off_is_not_there()
    {
        using var rig = Start(config => config.SetBoolean("spi.enable", false));
        Assert.IsNull(SpiBuses.From(rig.Kit.Device).Global);
    }

    [TestMethod]
    public void Closed_bus_transfers_no_more_and_the_log_tells_of_each_transaction()
    {
        using var rig = Start(config => config.SetBoolean("spi.debug", true));
        var bus = SpiBuses.From(rig.Kit.Device).Global;
        Assert.IsTrue(bus.Run(Read(0, 0x90, 2)));
        Assert.IsTrue(rig.Kit.Platform.HasLogged("SPI cs 0 mode 0 1000000 Hz, 3 bytes"), rig.Log);
        SpiBuses.From(rig.Kit.Device).Dispose();
        Assert.IsFalse(bus.Run(Read(0, 0x90, 2)));
    }

    [TestMethod]
    [DataRow("let s = SPI.runTransaction(undefined, {cs: 0, hd: {tx_data: chr(0x90), rx_len: 2}}); s.length === 2 && s.at(0) === 0xca && s.at(1) === 0xfe", "true")]
    [DataRow("let r = SPI.runTransaction(undefined, {cs: 0, fd: {tx_data: chr(0x91) + chr(0)}}); r.at(1)", "254")]
    [DataRow("SPI.runTransaction(SPI.get(), {cs: 0, mode: 3, freq: 1000, hd: {tx_data: 'abc'}})", "true")]
    [DataRow("SPI.runTransaction(undefined, {cs: 1, hd: {rx_len: 1}})", "false")]
    [DataRow("SPI.runTransaction(undefined, {cs: 0})", "false")]
    [DataRow("Sys.uptime() >= 0", "true")]
    [DataRow("SPI.runTransaction(null, {cs: 0, hd: {rx_len: 1}})", "false")]
    public void Script_runs_transactions(string text, string expected)
    {
        using var rig = Script();
        rig.Check(text, expected);
    }

    [TestMethod]
    public void Script_binds_the_functions_on_transactions_itself()
    {
        using var rig = Script();
        rig.Run("let m = Sys.malloc(4); let t = ffi('void *mgos_spi_create_txn(int, int, int)')(0, 0, 4000000);");
        rig.Run("let run = ffi('bool mgos_spi_run_txn(void *, bool, void *)'); let half = ffi('void mgos_spi_set_hd_txn(void *, int, void *, int, int, void *)');");
        rig.Run("half(t, 1, chr(0x90), 0, 2, m);");
        rig.Check("run(SPI.get(), false, t) && mkstr(m, 2) === chr(0xca) + chr(0xfe)", "true");
        rig.Run("ffi('void mgos_spi_set_fd_txn(void *, int, void *, void *)')(t, 2, chr(0x91) + chr(0), m);");
        rig.Check("run(SPI.get(), true, t) && mkstr(m, 2).at(1)", "254");
        rig.Run("half(t, 1, chr(0x90), 0, 5, m);");
        Assert.AreEqual("invalid SPI transaction", rig.Failure("run(SPI.get(), false, t)"));
        Assert.AreEqual("no SPI bus; check spi.enable", rig.Failure("run(null, false, t)"));
        Assert.AreEqual("no SPI transaction; it comes from mgos_spi_create_txn", rig.Failure("run(SPI.get(), false, null)"));
    }

    [TestMethod]
    [DataRow("SPI.runTransaction(undefined, {cs: 3, hd: {rx_len: 1}})")]
    [DataRow("SPI.runTransaction(undefined, {cs: 0, mode: 4, hd: {rx_len: 1}})")]
    [DataRow("SPI.runTransaction(undefined, {cs: 0, hd: {rx_len: 100000}})")]
    public void Mistake_of_a_script_ends_it(string text)
    {
        using var rig = Script();
        Assert.AreEqual("invalid SPI transaction", rig.Failure(text));
    }

    private static SpiTransaction Read(int chipSelect, byte command, int count) =>
        new() { ChipSelect = chipSelect, WriteData = [command], WriteCount = 1, ReadData = new byte[count], ReadCount = count };

    private static List<string> Watch(HardwareRig rig)
    {
        var seen = new List<string>();
        rig.Machine.Buses.Spi(Unit3).Transferred += transfer => seen.Add(transfer.ToString());
        return seen;
    }

    private static RegisterDevice Memory()
    {
        var memory = new RegisterDevice();
        memory.SetWord(0x10, 0xcafe);
        return memory;
    }

    private static HardwareRig Start(Action<DeviceConfig> change = null)
    {
        var schema = new ConfigSchemaBuilder(10);
        AddSettings(schema);
        var rig = new HardwareRig(schema, new SpiLibrary(), change);
        rig.Machine.Buses.Spi(Unit3).Attach(5, Memory());
        return rig;
    }

    private static ScriptRig Script()
    {
        var schema = new ConfigSchemaBuilder(10 + ScriptRig.SchemaEntries);
        AddSettings(schema);
        var rig = new ScriptRig(schema, new SpiLibrary());
        rig.Machine.Buses.Spi(Unit3).Attach(5, Memory());
        rig.Run("load('api_spi.js');");
        return rig;
    }

    private static void AddSettings(ConfigSchemaBuilder schema)
    {
        schema.BeginObject("spi");
        schema.Boolean("enable", true);
        schema.Boolean("debug", false);
        schema.Int("unit_no", 3);
        schema.Int("miso_gpio", 19);
        schema.Int("mosi_gpio", 23);
        schema.Int("sclk_gpio", 18);
        schema.Int("cs0_gpio", 5);
        schema.Int("cs1_gpio", -1);
        schema.Int("cs2_gpio", -1);
        schema.EndObject();
    }
}
