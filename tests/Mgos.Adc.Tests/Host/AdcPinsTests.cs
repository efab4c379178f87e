// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Config;
using Mgos.Host.TestRigs;
using Mgos.Mjs.Host.Tests;
using nanoFramework.TestFramework;

namespace Mgos.Adc.Tests;

[TestClass]
public class AdcPinsTests
{
    [TestMethod]
    public void Pin_is_measured_once_it_is_enabled()
    {
        using var rig = new HardwareRig(Schema(0), new AdcLibrary());
        var pins = AdcPins.From(rig.Kit.Device);
        rig.Machine.Board.Pin(34).SetAnalog(0.5);
        Assert.AreEqual(-1, pins.Read(34));
        Assert.AreEqual(-1, pins.ReadMillivolts(34));
        Assert.IsTrue(pins.Enable(34));
        Assert.IsTrue(pins.Enable(34));
        Assert.AreEqual(2048, pins.Read(34));
        Assert.AreEqual(1651, pins.ReadMillivolts(34));
        rig.Machine.Board.Pin(34).SetAnalog(0);
        Assert.AreEqual(0, pins.Read(34));
    }

    [TestMethod]
    [DataRow(36)]
    [DataRow(39)]
    [DataRow(32)]
    [DataRow(4)]
    [DataRow(27)]
    public void Analog_pins_can_be_enabled(int pin)
    {
        using var rig = new HardwareRig(Schema(0), new AdcLibrary());
        rig.Machine.Board.Pin(pin).SetAnalog(1);
        Assert.IsTrue(AdcPins.From(rig.Kit.Device).Enable(pin));
        Assert.AreEqual(4095, AdcPins.From(rig.Kit.Device).Read(pin));
    }

    [TestMethod]
    [DataRow(5)]
    [DataRow(-1)]
    [DataRow(99)]
    public void Other_pins_cannot(int pin)
    {
        using var rig = new HardwareRig(Schema(0), new AdcLibrary());
        Assert.IsFalse(AdcPins.From(rig.Kit.Device).Enable(pin));
        Assert.AreEqual(-1, AdcPins.From(rig.Kit.Device).Read(pin));
    }

    [TestMethod]
    public void Reference_and_width_may_change_while_the_device_runs()
    {
        using var rig = new HardwareRig(Schema(0), new AdcLibrary());
        var pins = AdcPins.From(rig.Kit.Device);
        rig.Machine.Board.Pin(34).SetAnalog(0.5);
        pins.Enable(34);
        DeviceConfig.From(rig.Kit.Device).SetInt("sys.esp32_adc_width", 0);
        DeviceConfig.From(rig.Kit.Device).SetInt("sys.esp32_adc_vref", 1210);
        Assert.AreEqual(256, pins.Read(34));
        Assert.AreEqual(1816, pins.ReadMillivolts(34));
        Assert.AreEqual(-1, pins.Read(35));
    }

    [TestMethod]
    public void Script_measures_a_pin()
    {
        using var rig = new ScriptRig(Schema(ScriptRig.SchemaEntries), new AdcLibrary());
        rig.Machine.Board.Pin(34).SetAnalog(0.25);
        rig.Check("load('api_adc.js'); [ADC.read(34), ADC.enable(34), ADC.enable(5), ADC.read(34), ADC.readVoltage(34)]", "[-1,1,0,1024,825]");
    }

    private static ConfigSchemaBuilder Schema(int more)
    {
        var schema = new ConfigSchemaBuilder(6 + more);
        schema.BeginObject("adc");
        schema.Int("scale_uv", 806);
        schema.Int("offset_mv", 0);
        schema.EndObject();
        schema.BeginObject("sys");
        schema.Int("esp32_adc_vref", 0);
        schema.Int("esp32_adc_width", 3);
        schema.EndObject();
        return schema;
    }
}
