// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections.Generic;
using System.Device.Gpio;
using Mgos.Config;
using nanoFramework.TestFramework;

namespace Mgos.Gpio.Tests;

[TestClass]
public class GpioPinsTests
{
    [TestMethod]
    [DataRow(0, 0, 0)]
    [DataRow(0, 1, 2)]
    [DataRow(0, 2, 1)]
    [DataRow(1, 0, 3)]
    [DataRow(1, 1, 3)]
    [DataRow(2, 0, 4)]
    [DataRow(2, 1, 5)]
    [DataRow(2, 2, 4)]
    public void Mode_and_pull_make_the_mode_of_the_platform(int mode, int pull, int expected)
    {
        using PinRig rig = new PinRig();
        Assert.IsTrue(rig.Pins.SetMode(4, (GpioMode)mode));
        Assert.IsTrue(rig.Pins.SetPull(4, (GpioPull)pull));
        Assert.AreEqual(expected, (int)rig.ModeOf(4));
    }

    [TestMethod]
    public void The_order_of_mode_and_pull_does_not_matter()
    {
        using PinRig rig = new PinRig();
        rig.Pins.SetPull(4, GpioPull.Up);
        Assert.IsTrue(rig.Pins.Read(4));
        rig.Pins.SetMode(4, GpioMode.Output);
        Assert.IsFalse(rig.Pins.Read(4));
        rig.Pins.SetMode(4, GpioMode.Input);
        Assert.IsTrue(rig.Pins.Read(4));
    }

    [TestMethod]
    [DataRow(-1)]
    [DataRow(6)]
    [DataRow(11)]
    [DataRow(24)]
    [DataRow(40)]
    [DataRow(63)]
    [DataRow(64)]
    [DataRow(int.MaxValue)]
    [DataRow(int.MinValue)]
    public void A_pin_that_cannot_be_used_is_refused_everywhere_and_the_log_says_so(int pin)
    {
        using PinRig rig = new PinRig();
        Assert.IsFalse(rig.Pins.SetMode(pin, GpioMode.Input));
        Assert.Contains("GPIO" + pin + ": there is no such pin", rig.Kit.Platform.ConsoleText);
        Assert.IsFalse(rig.Pins.SetPull(pin, GpioPull.Up));
        Assert.IsFalse(rig.Pins.SetupInput(pin, GpioPull.Up));
        Assert.IsFalse(rig.Pins.SetupOutput(pin, true));
        Assert.IsFalse(rig.Pins.SetInterruptHandler(pin, GpioInterruptMode.EdgeAny, null));
        Assert.IsFalse(rig.Pins.EnableInterrupt(pin));
        Assert.IsFalse(rig.Pins.DisableInterrupt(pin));
        Assert.IsFalse(rig.Pins.RemoveInterruptHandler(pin));
        Assert.IsFalse(rig.Pins.Blink(pin, 1, 1));
        Assert.IsFalse(rig.Pins.Read(pin));
        rig.Pins.Write(pin, true);
        rig.Pins.Toggle(pin);
        rig.Pins.ClearInterrupt(pin);
        rig.Pins.Close(pin);
    }

    [TestMethod]
    public void An_input_only_pin_stays_an_input()
    {
        using PinRig rig = new PinRig();
        Assert.IsTrue(rig.Pins.SetupInput(34, GpioPull.None));
        Assert.IsFalse(rig.Pins.SetMode(34, GpioMode.Output));
        Assert.Contains("GPIO34: it cannot be an output", rig.Kit.Platform.ConsoleText);
        rig.Set(34, true);
        Assert.IsTrue(rig.Pins.Read(34));
    }

    [TestMethod]
    public void A_pin_that_somebody_else_has_is_refused_until_it_is_free()
    {
        using PinRig rig = new PinRig();
        GpioPin other = new GpioController().OpenPin(4, PinMode.Output);
        Assert.IsFalse(rig.Pins.SetMode(4, GpioMode.Output));
        other.Dispose();
        Assert.IsTrue(rig.Pins.SetMode(4, GpioMode.Output));
    }

    [TestMethod]
    public void A_closed_pin_is_free_for_others()
    {
        using PinRig rig = new PinRig();
        rig.Pins.SetupOutput(4, true);
        rig.Pins.Close(4);
        Assert.IsFalse(rig.Board(4).Level);
        new GpioController().OpenPin(4).Dispose();
        Assert.IsTrue(rig.Pins.SetMode(4, GpioMode.Output));
        Assert.IsFalse(rig.Pins.Read(4));
    }

    [TestMethod]
    public void All_pins_are_free_when_the_device_ends()
    {
        using PinRig rig = new PinRig();
        rig.Pins.SetupOutput(4, true);
        rig.Pins.SetButtonHandler(5, GpioPull.Up, GpioInterruptMode.EdgeAny, 50, pin => { });
        rig.Kit.Device.ShutDown();
        Assert.IsFalse(rig.Board(4).IsOpen);
        Assert.IsFalse(rig.Board(5).IsOpen);
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void A_level_written_before_the_mode_is_that_of_the_output(bool level)
    {
        using PinRig rig = new PinRig();
        rig.Pins.Write(4, level);
        Assert.AreEqual(level, rig.Pins.ReadOutput(4));
        rig.Pins.SetMode(4, GpioMode.Output);
        Assert.AreEqual(level, rig.Board(4).Level);
    }

    [TestMethod]
    public void An_output_that_is_set_up_again_does_not_glitch()
    {
        using PinRig rig = new PinRig();
        rig.Pins.SetupOutput(4, true);
        List<bool> levels = new List<bool>();
        rig.Board(4).Changed += (pin, actor) => levels.Add(pin.Level);
        rig.Pins.SetupOutput(4, true);
        rig.Pins.SetMode(4, GpioMode.Output);
        rig.Pins.SetPull(4, GpioPull.Up);
        Assert.AreEqual(0, levels.Count);
    }

    [TestMethod]
    public void Toggling_inverts_what_was_written_and_tells_it()
    {
        using PinRig rig = new PinRig();
        rig.Pins.SetupOutput(4, false);
        Assert.IsTrue(rig.Pins.Toggle(4));
        Assert.IsTrue(rig.Board(4).Level);
        Assert.IsFalse(rig.Pins.Toggle(4));
        Assert.IsFalse(rig.Board(4).Level);
    }

    [TestMethod]
    public void A_push_pull_output_reads_as_written_whatever_the_world_does()
    {
        using PinRig rig = new PinRig();
        rig.Pins.SetupOutput(4, true);
        rig.Set(4, false);
        Assert.IsTrue(rig.Pins.Read(4));
    }

    [TestMethod]
    public void An_open_drain_output_that_lets_go_reads_the_line()
    {
        using PinRig rig = new PinRig();
        rig.Pins.Write(4, true);
        rig.Pins.SetPull(4, GpioPull.Up);
        rig.Pins.SetMode(4, GpioMode.OutputOpenDrain);
        Assert.IsTrue(rig.Pins.Read(4));
        rig.Set(4, false);
        Assert.IsFalse(rig.Pins.Read(4));
        Assert.IsTrue(rig.Pins.ReadOutput(4));
        rig.Board(4).Release();
        rig.Pins.Write(4, false);
        Assert.IsFalse(rig.Board(4).Level);
        rig.Pins.Write(4, true);
        Assert.IsTrue(rig.Board(4).Level);
    }

    [TestMethod]
    public void An_open_drain_output_never_drives_high()
    {
        using PinRig rig = new PinRig();
        rig.Pins.SetMode(4, GpioMode.OutputOpenDrain);
        rig.Board(4).Set(false);
        bool hasConflict = false;
        rig.Board(4).Changed += (pin, actor) => hasConflict |= pin.IsConflict;
        for (int i = 0; i < 10; i++)
            rig.Pins.Toggle(4);
        Assert.IsFalse(hasConflict);
    }

    [TestMethod]
    public void The_level_of_a_pin_that_was_not_set_up_is_low()
    {
        using PinRig rig = new PinRig();
        rig.Set(4, true);
        Assert.IsFalse(rig.Pins.Read(4));
        Assert.IsFalse(rig.Board(4).IsOpen);
    }

    [TestMethod]
    public void All_numbers_have_a_level_of_their_own()
    {
        using PinRig rig = new PinRig();
        for (int pin = 0; pin < 64; pin += 3)
            rig.Pins.Write(pin, true);
        for (int pin = 0; pin < 64; pin++)
            Assert.AreEqual(pin % 3 == 0, rig.Pins.ReadOutput(pin), pin.ToString());
    }

    [TestMethod]
    [DataRow(false, true)]
    [DataRow(true, false)]
    public void A_button_to_ground_asks_for_a_factory_reset(bool level, bool pressed)
    {
        using PinRig rig = new PinRig();
        FactoryResetPin reset = (FactoryResetPin)rig.Kit.Device.Parts.Find(typeof(FactoryResetPin));
        Assert.IsFalse(reset.IsPressed(4));
        rig.Set(4, level);
        Assert.AreEqual(pressed, reset.IsPressed(4));
        Assert.IsFalse(reset.IsPressed(24));
    }
}
