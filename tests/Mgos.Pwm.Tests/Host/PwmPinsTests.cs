// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Config;
using Mgos.Host.Buses;
using Mgos.Host.TestRigs;
using Mgos.Mjs.Host.Tests;
using nanoFramework.TestFramework;

namespace Mgos.Pwm.Tests;

[TestClass]
public class PwmPinsTests
{
    [TestMethod]
    public void Pin_runs_until_its_frequency_is_0()
    {
        using var rig = Start();
        var pins = PwmPins.From(rig.Kit.Device);
        Assert.IsTrue(pins.Set(4, 1000, 0.25));
        Check(rig, 4, 1000, 0.25);
        Assert.IsTrue(pins.Set(4, 1000, 1));
        Check(rig, 4, 1000, 1);
        Assert.IsTrue(pins.Set(4, 50, 0.5));
        Check(rig, 4, 50, 0.5);
        Assert.IsTrue(pins.Set(4, 0, 0.5));
        Check(rig, 4, 0, 0);
        Assert.IsTrue(pins.Set(4, 0, 0));
    }

    [TestMethod]
    public void Pin_that_shares_its_timer_moves_for_another_frequency()
    {
        using var rig = Start();
        var pins = PwmPins.From(rig.Kit.Device);
        pins.Set(4, 1000, 0.25);
        pins.Set(5, 1000, 0.5);
        Assert.IsTrue(pins.Set(4, 60, 0.75));
        Check(rig, 4, 60, 0.75);
        Check(rig, 5, 1000, 0.5);
    }

    [TestMethod]
    [DataRow(34, 1000, 0.5)]
    [DataRow(-1, 1000, 0.5)]
    [DataRow(99, 1000, 0.5)]
    [DataRow(4, -1, 0.5)]
    [DataRow(4, 20000001, 0.5)]
    [DataRow(4, 1000, -0.1)]
    [DataRow(4, 1000, 1.1)]
    [DataRow(4, 1000, double.NaN)]
    public void What_cannot_be_is_refused_and_leaves_room(int pin, int frequency, double duty)
    {
        using var rig = Start();
        var pins = PwmPins.From(rig.Kit.Device);
        for (var i = 0; i < PwmConstants.MaxPins + 1; i++)
            Assert.IsFalse(pins.Set(pin, frequency, duty));
        Assert.IsTrue(pins.Set(4, 1000, 0.5));
    }

    [TestMethod]
    public void Fifth_frequency_is_refused_and_the_others_run_on()
    {
        using var rig = Start();
        var pins = PwmPins.From(rig.Kit.Device);
        int[] numbers = [4, 5, 16, 17];
        foreach (var pin in numbers)
            Assert.IsTrue(pins.Set(pin, 100 + pin, 0.5));
        Assert.IsFalse(pins.Set(18, 99, 0.5));
        foreach (var pin in numbers)
            Check(rig, pin, 100 + pin, 0.5);
    }

    [TestMethod]
    public void Led_mixes_colour_and_brightness()
    {
        using var rig = Start();
        var led = new PwmRgbLed(PwmPins.From(rig.Kit.Device), 4, 5, 16);
        Assert.IsTrue(led.SetColor(0xff8000));
        Check(rig, 4, 400, 1);
        Check(rig, 5, 400, 0.5019);
        Check(rig, 16, 400, 0);
        Assert.IsTrue(led.SetBrightness(51));
        Check(rig, 4, 400, 0.2);
        Assert.IsTrue(led.SetFrequency(1000));
        Check(rig, 4, 1000, 0.2);
        Assert.IsTrue(led.SetColor(0, 255, 0));
        Check(rig, 4, 1000, 0);
        Check(rig, 5, 1000, 0.2);
        Assert.IsTrue(led.Set(0xff, 300));
        Check(rig, 16, 1000, 1);
        led.Stop();
        Check(rig, 4, 0, 0);
        Assert.IsFalse(new PwmRgbLed(PwmPins.From(rig.Kit.Device), 4, 35, 16).SetColor(1));
    }

    [TestMethod]
    public void Pins_stop_when_the_device_ends()
    {
        VirtualPwm output;
        using (var rig = Start())
        {
            PwmPins.From(rig.Kit.Device).Set(4, 1000, 0.25);
            output = rig.Machine.Buses.Pwm(4);
        }

        Assert.IsFalse(output.IsRunning);
    }

    [TestMethod]
    public void Script_modulates_a_pin()
    {
        using var rig = new ScriptRig(new ConfigSchemaBuilder(ScriptRig.SchemaEntries), new PwmLibrary());
        rig.Check("load('api_pwm.js'); PWM.set(4, 50, 0.075)", "true");
        Assert.AreEqual(0.075, rig.Machine.Buses.Pwm(4).DutyCycle);
        rig.Check("PWM.set(4, 50, 2)", "false");
        rig.Check("PWM.set(4, 0, 0)", "true");
        Assert.IsFalse(rig.Machine.Buses.Pwm(4).IsRunning);
    }

    private static void Check(HardwareRig rig, int pin, int frequency, double duty)
    {
        Assert.AreEqual(frequency, rig.Machine.Buses.Pwm(pin).FrequencyHertz);
        Assert.IsTrue(Math.Abs(duty - rig.Machine.Buses.Pwm(pin).DutyCycle) < 0.0002, rig.Machine.Buses.Pwm(pin).DutyCycle.ToString());
    }

    private static HardwareRig Start() => new(new ConfigSchemaBuilder(0), new PwmLibrary());
}
