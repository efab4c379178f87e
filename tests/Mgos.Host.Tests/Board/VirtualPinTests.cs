// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Device.Gpio;
using Mgos.Host.Board;
using Mgos.Host.Tests.Support;
using nanoFramework.TestFramework;

namespace Mgos.Host.Tests.Board;

[TestClass]
public class VirtualPinTests
{
    [TestMethod]
    public void The_pins_are_those_of_an_ESP32()
    {
        using var bench = new PinBench();
        var numbers = Array.ConvertAll(bench.Machine.Board.Pins, pin => pin.Number);
        Assert.AreEqual(35, numbers.Length);
        CollectionAssert.AreEqual(new[] { 23, 25, 26, 27, 32 }, numbers[23..28]);
        Assert.IsNull(bench.Machine.Board.Find(24));
        Assert.IsNull(bench.Machine.Board.Find(-1));
        Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => bench.Pin(40));
        Assert.IsTrue(bench.Pin(34).IsInputOnly);
        Assert.IsTrue(bench.Pin(6).IsReserved);
    }

    [TestMethod]
    public void A_pin_left_alone_follows_its_pull()
    {
        using var bench = new PinBench();
        var pin = bench.Open(4, PinMode.InputPullUp);
        Assert.IsTrue(pin.Level);
        bench.Controller.SetPinMode(4, PinMode.InputPullDown);
        Assert.IsFalse(pin.Level);
        Assert.AreEqual((int)PinPull.Down, (int)pin.Pull);
    }

    [TestMethod]
    public void The_world_wins_over_a_pull_until_it_lets_go()
    {
        using var bench = new PinBench();
        var pin = bench.Open(4, PinMode.InputPullUp);
        pin.Set(false);
        Assert.IsFalse(pin.Level);
        Assert.AreEqual((int)PinDrive.Low, (int)pin.Drive);
        pin.Release();
        Assert.IsTrue(pin.Level);
    }

    [TestMethod]
    public void A_device_that_drives_wins_over_the_world_and_the_conflict_shows()
    {
        using var bench = new PinBench();
        var pin = bench.Open(4, PinMode.Output);
        pin.Set(true);
        Assert.IsFalse(pin.Level);
        Assert.IsTrue(pin.IsConflict);
        bench.Controller.Write(4, PinValue.High);
        Assert.IsTrue(pin.Level);
        Assert.IsFalse(pin.IsConflict);
    }

    [TestMethod]
    public void An_open_drain_pin_that_lets_go_leaves_the_level_to_the_world()
    {
        using var bench = new PinBench();
        var pin = bench.Open(4, PinMode.OutputOpenDrainPullUp);
        bench.Controller.Write(4, PinValue.High);
        Assert.IsTrue(pin.Level);
        pin.Set(false);
        Assert.IsFalse(pin.Level);
        Assert.IsFalse(pin.IsConflict);
        pin.Release();
        bench.Controller.Write(4, PinValue.Low);
        Assert.IsFalse(pin.Level);
    }

    [TestMethod]
    [DataRow(0.0, false)]
    [DataRow(0.49, false)]
    [DataRow(0.5, true)]
    [DataRow(1.0, true)]
    public void An_analog_level_reads_high_from_one_half_on(double analog, bool level)
    {
        using var bench = new PinBench();
        var pin = bench.Pin(36);
        pin.SetAnalog(analog);
        Assert.AreEqual(level, pin.Level);
        Assert.AreEqual(analog, pin.AnalogLevel);
    }

    [TestMethod]
    [DataRow(-0.01)]
    [DataRow(1.01)]
    [DataRow(double.NaN)]
    public void An_analog_level_beyond_the_supply_is_refused(double analog)
    {
        using var bench = new PinBench();
        Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => bench.Pin(36).SetAnalog(analog));
    }

    [TestMethod]
    public void A_digital_level_is_an_analog_one_too()
    {
        using var bench = new PinBench();
        var pin = bench.Pin(36);
        Assert.AreEqual(0.0, pin.AnalogLevel);
        pin.Set(true);
        Assert.AreEqual(1.0, pin.AnalogLevel);
    }

    [TestMethod]
    public void Changes_tell_who_made_them_and_nothing_else_tells_anything()
    {
        using var bench = new PinBench();
        var log = new List<string>();
        bench.Machine.Board.PinChanged += (changed, actor) => log.Add(changed.Number + (changed.Level ? " high " : " low ") + actor);
        bench.Open(4, PinMode.Output);
        bench.Controller.Write(4, PinValue.High);
        bench.Controller.Write(4, PinValue.High);
        bench.Pin(5).Set(true);
        bench.Pin(5).Set(true);
        CollectionAssert.AreEqual(new[] { "4 low Device", "4 low Device", "4 high Device", "5 high World" }, log.ToArray());
    }

    [TestMethod]
    public void A_handler_may_be_a_wire_to_another_pin()
    {
        using var bench = new PinBench();
        bench.Open(4, PinMode.Output);
        var input = bench.Open(5, PinMode.Input);
        bench.Pin(4).Changed += (output, _) => input.Set(output.Level);
        bench.Controller.Write(4, PinValue.High);
        Assert.IsTrue((bool)bench.Controller.Read(5));
    }

    [TestMethod]
    public void A_reset_takes_the_hands_of_the_device_off_and_leaves_the_world_alone()
    {
        using var bench = new PinBench();
        bench.Open(4, PinMode.Output);
        bench.Controller.Write(4, PinValue.High);
        bench.Pin(5).Set(true);
        bench.Machine.Reset();
        Assert.IsFalse(bench.Pin(4).Level);
        Assert.IsFalse(bench.Pin(4).IsOpen);
        Assert.IsTrue(bench.Pin(5).Level);
        bench.Open(4, PinMode.Input);
    }
}
