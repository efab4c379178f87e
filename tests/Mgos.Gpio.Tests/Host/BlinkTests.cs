// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using nanoFramework.TestFramework;

namespace Mgos.Gpio.Tests;

[TestClass]
public class BlinkTests
{
    private const int Pin = 4;

    [TestMethod]
    [DataRow(2, 2, "++--++--++--")]
    [DataRow(3, 1, "+++-+++-+++-")]
    [DataRow(1, 4, "+----+----+-")]
    public void It_begins_at_once_and_keeps_its_times(int on, int off, string levels)
    {
        using PinRig rig = new PinRig();
        rig.Pins.SetupOutput(Pin, false);
        Assert.IsTrue(rig.Pins.Blink(Pin, on, off));
        Assert.AreEqual(levels, Record(rig, levels.Length));
    }

    [TestMethod]
    [DataRow(0, 0)]
    [DataRow(0, 5)]
    [DataRow(5, 0)]
    public void A_time_of_zero_ends_it_and_the_level_stays(int on, int off)
    {
        using PinRig rig = new PinRig();
        rig.Pins.SetupOutput(Pin, false);
        rig.Pins.Blink(Pin, 2, 3);
        rig.Kit.AdvanceMilliseconds(1);
        Assert.IsTrue(rig.Pins.Blink(Pin, on, off));
        Assert.AreEqual("++++++", Record(rig, 6));
    }

    [TestMethod]
    public void A_new_blink_takes_the_place_of_the_old_one()
    {
        using PinRig rig = new PinRig();
        rig.Pins.SetupOutput(Pin, false);
        rig.Pins.Blink(Pin, 1, 1);
        rig.Pins.Blink(Pin, 2, 2);
        Assert.AreEqual("++--++", Record(rig, 6));
    }

    [TestMethod]
    [DataRow(-1, 1)]
    [DataRow(1, -1)]
    [DataRow(65536, 1)]
    [DataRow(1, 65536)]
    public void A_time_out_of_range_is_refused_and_changes_nothing(int on, int off)
    {
        using PinRig rig = new PinRig();
        rig.Pins.SetupOutput(Pin, false);
        rig.Pins.Blink(Pin, 1, 1);
        Assert.IsFalse(rig.Pins.Blink(Pin, on, off));
        Assert.AreEqual("+-+-", Record(rig, 4));
    }

    [TestMethod]
    public void The_longest_times_are_taken()
    {
        using PinRig rig = new PinRig();
        rig.Pins.SetupOutput(Pin, false);
        Assert.IsTrue(rig.Pins.Blink(Pin, 65535, 65535));
    }

    [TestMethod]
    public void An_input_does_not_blink()
    {
        using PinRig rig = new PinRig();
        Assert.IsFalse(rig.Pins.Blink(Pin, 1, 1));
        rig.Pins.SetupInput(Pin, GpioPull.None);
        Assert.IsFalse(rig.Pins.Blink(Pin, 1, 1));
        Assert.IsTrue(rig.Pins.Blink(Pin, 0, 0));
    }

    [TestMethod]
    public void A_blinking_pin_that_becomes_a_button_ends_to_blink_and_the_button_keeps_the_pin()
    {
        using PinRig rig = new PinRig();
        rig.Pins.SetupOutput(Pin, false);
        rig.Pins.Blink(Pin, 1, 1);
        rig.Kit.Step();
        Assert.IsTrue(rig.Pins.SetButtonHandler(Pin, GpioPull.Up, GpioInterruptMode.EdgeAny, 50, pin => { }));
        bool latch = rig.Pins.ReadOutput(Pin);
        rig.Kit.AdvanceMilliseconds(5);
        Assert.AreEqual(latch, rig.Pins.ReadOutput(Pin));
        rig.Pins.SetMode(Pin, GpioMode.Output);
        Assert.IsFalse(rig.Pins.Blink(Pin, 1, 1));
    }

    [TestMethod]
    public void An_open_drain_output_blinks()
    {
        using PinRig rig = new PinRig();
        rig.Pins.SetPull(Pin, GpioPull.Up);
        rig.Pins.SetMode(Pin, GpioMode.OutputOpenDrain);
        rig.Pins.Blink(Pin, 1, 1);
        Assert.AreEqual("+-+-", Record(rig, 4));
    }

    private static string Record(PinRig rig, int milliseconds)
    {
        StringBuilder levels = new StringBuilder();
        rig.Kit.Step();
        for (int i = 0; i < milliseconds; i++)
        {
            levels.Append(rig.Board(Pin).Level ? '+' : '-');
            rig.Kit.AdvanceMilliseconds(1);
        }

        return levels.ToString();
    }
}
