// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Linq;
using Mgos.Config;
using Mgos.Core;
using Mgos.Host.Buses;
using Mgos.Host.Buses.Devices;
using Mgos.Host.TestRigs;
using Mgos.Mjs.Host.Tests;
using nanoFramework.Hardware.Esp32;
using nanoFramework.TestFramework;

namespace Mgos.OneWire.Tests;

[TestClass]
public class ThermometerTests
{
    private const int Uart = 2;

    [TestMethod]
    [DataRow(21.5)]
    [DataRow(0.0)]
    [DataRow(-10.125)]
    [DataRow(124.9375)]
    public void Temperature_comes_back(double celsius) => OnBus((bus, wires) =>
    {
        wires.Attach(new Ds18b20Device(1) { TemperatureCelsius = celsius });
        var thermometers = new Ds18b20(bus);
        Assert.IsTrue(thermometers.TryRead(null, out var before));
        Assert.AreEqual(85.0, before);
        Assert.IsTrue(thermometers.StartAll());
        Assert.IsTrue(thermometers.TryRead(null, out var read));
        Assert.AreEqual(celsius, read);
    });

    [TestMethod]
    public void All_are_found_and_read_by_their_rom() => OnBus((bus, wires) =>
    {
        var devices = Enumerable.Range(1, 5).Select(i => new Ds18b20Device(i * 0x1234567L) { TemperatureCelsius = i }).ToArray();
        foreach (var device in devices)
            wires.Attach(device);
        var roms = new List<byte[]>();
        for (var rom = new byte[8]; bus.FindNext(rom, false); rom = new byte[8])
            roms.Add(rom);
        Assert.AreEqual(devices.Length, roms.Count);
        var thermometers = new Ds18b20(bus);
        thermometers.StartAll();
        foreach (var device in devices)
        {
            Assert.IsTrue(roms.Exists(rom => rom.SequenceEqual(device.Rom)));
            Assert.IsTrue(thermometers.TryRead(device.Rom, out var celsius));
            Assert.AreEqual(device.TemperatureCelsius, celsius);
        }
    });

    [TestMethod]
    public void Only_those_with_an_alarm_are_found_on_request() => OnBus((bus, wires) =>
    {
        var hot = new Ds18b20Device(1) { TemperatureCelsius = 90 };
        wires.Attach(new Ds18b20Device(2) { TemperatureCelsius = 74 });
        wires.Attach(hot);
        new Ds18b20(bus).StartAll();
        var rom = new byte[8];
        Assert.IsTrue(bus.FindNext(rom, true));
        CollectionAssert.AreEqual(hot.Rom, rom);
        Assert.IsFalse(bus.FindNext(rom, true));
    });

    [TestMethod]
    public void Broken_line_gives_errors() => OnBus((bus, wires) =>
    {
        var thermometers = new Ds18b20(bus);
        Assert.IsFalse(thermometers.StartAll());
        Assert.IsFalse(thermometers.TryRead(null, out _));
        wires.Attach(new Ds18b20Device(1));
        wires.IsShorted = true;
        Assert.IsFalse(bus.Reset());
        Assert.IsFalse(thermometers.TryRead(null, out _));
        Assert.IsFalse(bus.FindNext(new byte[8], false));
        wires.IsShorted = false;
        Assert.IsTrue(bus.Reset());
    });

    [TestMethod]
    public void Two_at_once_are_no_reading() => OnBus((bus, wires) =>
    {
        wires.Attach(new Ds18b20Device(1) { TemperatureCelsius = 5 });
        wires.Attach(new Ds18b20Device(2) { TemperatureCelsius = 10 });
        var thermometers = new Ds18b20(bus);
        thermometers.StartAll();
        Assert.IsFalse(thermometers.TryRead(null, out _));
    });

    [TestMethod]
    public void Settings_say_the_pins()
    {
        using var rig = Start();
        Assert.AreEqual(17, Configuration.GetFunctionPin(DeviceFunction.COM3_TX));
        Assert.AreEqual(16, Configuration.GetFunctionPin(DeviceFunction.COM3_RX));
    }

    [TestMethod]
    [DataRow("onewire.uart_no", 3)]
    [DataRow("onewire.uart_no", 1)]
    [DataRow("onewire.tx_gpio", 34)]
    public void Impossible_settings_end_the_boot_and_are_named(string key, int value)
    {
        using var rig = Start(config => config.SetInt(key, value));
        Assert.AreNotEqual((int)InitResult.Ok, (int)rig.Result);
        Assert.IsTrue(rig.Kit.Platform.HasLogged("check onewire.uart_no"), rig.Log);
    }

    [TestMethod]
    public void Bus_that_is_off_is_not_there()
    {
        using var rig = Start(config => config.SetBoolean("onewire.enable", false));
        Assert.IsNull(OneWireBuses.From(rig.Kit.Device).Global);
    }

    [TestMethod]
    public void Script_finds_and_reads_a_thermometer()
    {
        var schema = new ConfigSchemaBuilder(5 + ScriptRig.SchemaEntries);
        AddSettings(schema);
        var wires = (VirtualOneWireBus)null;
        using var rig = new ScriptRig(schema, new PlugLibrary(bus => wires = bus), new OneWireLibrary());
        wires.Attach(new Ds18b20Device(1) { TemperatureCelsius = 25.0625 });
        rig.Run("load('api_onewire.js'); let ow = OneWire.create(16);");
        rig.Check("OneWire.create(4) === undefined", "true");
        rig.Check("let rom = ow.search(0); rom.length", "8");
        rig.Check("OneWire.crc8(rom, 7) === rom.at(7)", "true");
        rig.Check("ow.search(0)", "\"\"");
        rig.Check("ow.reset(); ow.select(rom); ow.write(0x44); ow.read_bit()", "true");
        rig.Check("let is = ow.reset(); ow.skip(); ow.write(0xbe); is", "true");
        rig.Check("let pad = ow.read_bytes(9); pad.at(0) + 256 * pad.at(1)", "401");
        rig.Check("OneWire.crc8(pad, 9)", "0");
        Assert.AreEqual("a 1-Wire address has 8 bytes", rig.Failure("ow.select('abc')"));
    }

    private static void OnBus(Action<OneWireBus, VirtualOneWireBus> test)
    {
        using var rig = Start();
        Assert.AreEqual((int)InitResult.Ok, (int)rig.Result, rig.Log);
        test(OneWireBuses.From(rig.Kit.Device).Global, rig.Machine.Buses.OneWire(Uart));
    }

    private static HardwareRig Start(Action<DeviceConfig> change = null)
    {
        var schema = new ConfigSchemaBuilder(5);
        AddSettings(schema);
        return new HardwareRig(schema, new OneWireLibrary(), config =>
        {
            Mgos.Host.HostMachine.Current.Buses.OneWire(Uart);
            change?.Invoke(config);
        });
    }

    private static void AddSettings(ConfigSchemaBuilder schema)
    {
        schema.BeginObject("onewire");
        schema.Boolean("enable", true);
        schema.Int("uart_no", Uart);
        schema.Int("tx_gpio", 17);
        schema.Int("rx_gpio", 16);
        schema.EndObject();
    }

    private sealed class PlugLibrary(Action<VirtualOneWireBus> plug) : MgosLibrary
    {
        public override string Name => "plug";

        public override bool Init(Device device)
        {
            plug(Mgos.Host.HostMachine.Current.Buses.OneWire(Uart));
            return true;
        }
    }
}
