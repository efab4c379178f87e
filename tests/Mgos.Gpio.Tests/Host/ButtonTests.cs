// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Gpio.Tests;

[TestClass]
public class ButtonTests
{
    private const int Pin = 4;
    private const int Debounce = 50;

    [TestMethod]
    public void A_press_is_reported_once_after_the_debounce_time()
    {
        using PinRig rig = new PinRig();
        int count = 0;
        Assert.IsTrue(rig.Pins.SetButtonHandler(Pin, GpioPull.Up, GpioInterruptMode.EdgeNegative, Debounce, pin => count++));
        rig.Set(Pin, false, Debounce - 1);
        Assert.AreEqual(0, count);
        rig.Kit.AdvanceMilliseconds(1);
        Assert.AreEqual(1, count);
        rig.Kit.AdvanceMilliseconds(1000);
        rig.Board(Pin).Release();
        rig.Settle();
        rig.Kit.AdvanceMilliseconds(1000);
        Assert.AreEqual(1, count);
    }

    [TestMethod]
    public void Bounces_are_one_press()
    {
        using PinRig rig = new PinRig();
        int count = 0;
        rig.Pins.SetButtonHandler(Pin, GpioPull.Up, GpioInterruptMode.EdgeNegative, Debounce, pin => count++);
        for (int i = 0; i < 8; i++)
        {
            rig.Set(Pin, false, 2);
            rig.Set(Pin, true, 2);
        }

        rig.Set(Pin, false, 200);
        Assert.AreEqual(1, count);
    }

    [TestMethod]
    public void A_pulse_shorter_than_the_time_is_no_press()
    {
        using PinRig rig = new PinRig();
        int count = 0;
        rig.Pins.SetButtonHandler(Pin, GpioPull.Up, GpioInterruptMode.EdgeNegative, Debounce, pin => count++);
        rig.Set(Pin, false, Debounce - 1);
        rig.Set(Pin, true, 200);
        Assert.AreEqual(0, count);
    }

    [TestMethod]
    public void Any_edge_reports_press_and_release()
    {
        using PinRig rig = new PinRig();
        string seen = "";
        rig.Pins.SetButtonHandler(Pin, GpioPull.Up, GpioInterruptMode.EdgeAny, Debounce, pin => seen += rig.Pins.Read(pin) ? "up " : "down ");
        rig.Set(Pin, false, 100);
        rig.Set(Pin, true, 100);
        rig.Set(Pin, false, 10);
        rig.Set(Pin, true, 100);
        rig.Set(Pin, false, 100);
        Assert.AreEqual("down up down ", seen);
    }

    [TestMethod]
    public void Without_a_time_each_edge_is_reported_at_once()
    {
        using PinRig rig = new PinRig();
        int count = 0;
        rig.Pins.SetButtonHandler(Pin, GpioPull.Down, GpioInterruptMode.EdgePositive, 0, pin => count++);
        rig.Pulse(Pin, 3);
        rig.Settle();
        Assert.AreEqual(3, count);
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(4)]
    [DataRow(5)]
    [DataRow(-1)]
    [DataRow(6)]
    public void Only_edges_are_taken(int mode)
    {
        using PinRig rig = new PinRig();
        Assert.IsFalse(rig.Pins.SetButtonHandler(Pin, GpioPull.Up, (GpioInterruptMode)mode, Debounce, pin => { }));
        Assert.IsFalse(rig.Board(Pin).IsOpen);
    }

    [TestMethod]
    public void A_negative_time_is_refused()
    {
        using PinRig rig = new PinRig();
        Assert.IsFalse(rig.Pins.SetButtonHandler(Pin, GpioPull.Up, GpioInterruptMode.EdgeAny, -1, pin => { }));
    }

    [TestMethod]
    public void A_removed_button_reports_nothing_even_if_its_time_runs()
    {
        using PinRig rig = new PinRig();
        int count = 0;
        GpioHandler handler = pin => count++;
        rig.Pins.SetButtonHandler(Pin, GpioPull.Up, GpioInterruptMode.EdgeNegative, Debounce, handler);
        rig.Set(Pin, false, 10);
        Assert.IsTrue(rig.Pins.RemoveInterruptHandler(Pin, out GpioHandler removed));
        Assert.AreSame(handler, removed);
        rig.Kit.AdvanceMilliseconds(200);
        Assert.AreEqual(0, count);
    }

    [TestMethod]
    public void A_handler_that_throws_is_logged_and_the_button_goes_on()
    {
        using PinRig rig = new PinRig();
        int count = 0;
        rig.Pins.SetButtonHandler(Pin, GpioPull.Up, GpioInterruptMode.EdgeNegative, Debounce, pin =>
        {
            count++;
            throw new System.InvalidOperationException("oops");
        });
        for (int i = 0; i < 2; i++)
        {
            rig.Set(Pin, false, 100);
            rig.Set(Pin, true, 100);
        }

        Assert.AreEqual(2, count);
        Assert.Contains("oops", rig.Kit.Platform.ConsoleText);
    }

    [TestMethod]
    public void A_button_handler_may_remove_its_button()
    {
        using PinRig rig = new PinRig();
        int count = 0;
        rig.Pins.SetButtonHandler(Pin, GpioPull.Up, GpioInterruptMode.EdgeAny, Debounce, pin =>
        {
            count++;
            rig.Pins.RemoveInterruptHandler(pin);
        });
        rig.Set(Pin, false, 100);
        rig.Set(Pin, true, 100);
        Assert.AreEqual(1, count);
    }
}
