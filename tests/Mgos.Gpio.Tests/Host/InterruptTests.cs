// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using nanoFramework.TestFramework;

namespace Mgos.Gpio.Tests;

[TestClass]
public class InterruptTests
{
    [TestMethod]
    [DataRow(0, 0)]
    [DataRow(1, 1)]
    [DataRow(2, 1)]
    [DataRow(3, 2)]
    public void The_handler_is_called_for_the_edges_it_waits_for(int mode, int calls)
    {
        using PinRig rig = new PinRig();
        int count = 0;
        Assert.IsTrue(rig.Pins.SetInterruptHandler(4, (GpioInterruptMode)mode, pin => count += pin == 4 ? 1 : 100));
        rig.Pins.EnableInterrupt(4);
        rig.Pulse(4, 1);
        rig.Settle();
        Assert.AreEqual(calls, count);
    }

    [TestMethod]
    public void Setting_a_handler_does_not_enable_it()
    {
        using PinRig rig = new PinRig();
        int count = 0;
        rig.Pins.SetInterruptHandler(4, GpioInterruptMode.EdgeAny, pin => count++);
        rig.Pulse(4, 1);
        rig.Settle();
        Assert.AreEqual(0, count);
    }

    [TestMethod]
    public void A_disabled_interrupt_is_silent_until_it_is_enabled_again()
    {
        using PinRig rig = new PinRig();
        int count = 0;
        rig.Pins.SetInterruptHandler(4, GpioInterruptMode.EdgePositive, pin => count++);
        rig.Pins.EnableInterrupt(4);
        rig.Pins.EnableInterrupt(4);
        rig.Pins.DisableInterrupt(4);
        rig.Pulse(4, 3);
        rig.Settle();
        Assert.AreEqual(0, count);
        rig.Pins.EnableInterrupt(4);
        rig.Pulse(4, 1);
        rig.Settle();
        Assert.AreEqual(1, count);
    }

    [TestMethod]
    public void Handlers_run_on_the_loop()
    {
        using PinRig rig = new PinRig();
        bool isLoop = false;
        rig.Pins.SetInterruptHandler(4, GpioInterruptMode.EdgePositive, pin => isLoop = rig.Kit.Device.Loop.IsCurrentThread);
        rig.Pins.EnableInterrupt(4);
        rig.Set(4, true);
        Assert.IsTrue(isLoop);
    }

    [TestMethod]
    public void Edges_that_come_while_the_loop_is_busy_are_all_handled()
    {
        using PinRig rig = new PinRig();
        int count = 0;
        rig.Pins.SetInterruptHandler(4, GpioInterruptMode.EdgeAny, pin => count++);
        rig.Pins.EnableInterrupt(4);
        for (int i = 0; i < 100; i++)
        {
            rig.Pulse(4, 50);
            rig.Machine.WaitForEvents();
        }

        rig.Drain();
        Assert.AreEqual(10000, count);
    }

    [TestMethod]
    public void A_flood_leaves_turns_of_the_loop_to_others()
    {
        using PinRig rig = new PinRig();
        int count = 0;
        int other = 0;
        rig.Pins.SetInterruptHandler(4, GpioInterruptMode.EdgeAny, pin => count++);
        rig.Pins.SetInterruptHandler(5, GpioInterruptMode.EdgeAny, pin => other++);
        rig.Pins.EnableInterrupt(4);
        rig.Pins.EnableInterrupt(5);
        rig.Pulse(4, 60);
        rig.Machine.WaitForEvents();
        rig.Pulse(4, 60);
        rig.Pulse(5, 1);
        rig.Machine.WaitForEvents();
        rig.Kit.Device.Loop.RunOnce();
        Assert.AreEqual(GpioConstants.MaxCallsPerTurn, count + other);
        rig.Kit.Device.Loop.RunOnce();
        rig.Kit.Device.Loop.RunOnce();
        Assert.AreEqual(2, other);
        rig.Drain();
        Assert.AreEqual(240, count);
    }

    [TestMethod]
    public void Clearing_drops_what_waits()
    {
        using PinRig rig = new PinRig();
        int count = 0;
        rig.Pins.SetInterruptHandler(4, GpioInterruptMode.EdgeAny, pin => count++);
        rig.Pins.EnableInterrupt(4);
        rig.Pulse(4, 3);
        rig.Machine.WaitForEvents();
        rig.Pins.ClearInterrupt(4);
        rig.Settle();
        Assert.AreEqual(0, count);
        rig.Set(4, true);
        Assert.AreEqual(1, count);
    }

    [TestMethod]
    public void Removing_gives_the_handler_and_ends_it()
    {
        using PinRig rig = new PinRig();
        int count = 0;
        GpioHandler handler = pin => count++;
        rig.Pins.SetInterruptHandler(4, GpioInterruptMode.EdgeAny, handler);
        rig.Pins.EnableInterrupt(4);
        rig.Pulse(4, 3);
        rig.Machine.WaitForEvents();
        Assert.IsTrue(rig.Pins.RemoveInterruptHandler(4, out GpioHandler removed));
        Assert.AreSame(handler, removed);
        rig.Settle();
        Assert.AreEqual(0, count);
        Assert.IsFalse(rig.Pins.RemoveInterruptHandler(4));
        Assert.IsFalse(rig.Pins.EnableInterrupt(4));
    }

    [TestMethod]
    public void A_new_handler_takes_the_place_of_the_old_one()
    {
        using PinRig rig = new PinRig();
        string seen = "";
        rig.Pins.SetInterruptHandler(4, GpioInterruptMode.EdgeAny, pin => seen += "a");
        rig.Pins.EnableInterrupt(4);
        rig.Pins.SetInterruptHandler(4, GpioInterruptMode.EdgePositive, pin => seen += "b");
        rig.Pins.EnableInterrupt(4);
        rig.Pulse(4, 1);
        rig.Settle();
        Assert.AreEqual("b", seen);
    }

    [TestMethod]
    public void A_handler_may_remove_itself()
    {
        using PinRig rig = new PinRig();
        int count = 0;
        rig.Pins.SetInterruptHandler(4, GpioInterruptMode.EdgeAny, pin =>
        {
            count++;
            rig.Pins.RemoveInterruptHandler(pin);
        });
        rig.Pins.EnableInterrupt(4);
        rig.Pulse(4, 3);
        rig.Settle();
        Assert.AreEqual(1, count);
    }

    [TestMethod]
    public void A_handler_that_throws_is_logged_and_called_again()
    {
        using PinRig rig = new PinRig();
        int count = 0;
        rig.Pins.SetInterruptHandler(4, GpioInterruptMode.EdgeAny, pin =>
        {
            count++;
            throw new InvalidOperationException("oops");
        });
        rig.Pins.EnableInterrupt(4);
        rig.Pulse(4, 1);
        rig.Settle();
        Assert.AreEqual(2, count);
        Assert.Contains("oops", rig.Kit.Platform.ConsoleText);
    }

    [TestMethod]
    [DataRow(4, true)]
    [DataRow(5, false)]
    public void A_level_interrupt_repeats_while_the_level_lasts(int mode, bool level)
    {
        using PinRig rig = new PinRig();
        int count = 0;
        rig.Set(4, !level);
        rig.Pins.SetInterruptHandler(4, (GpioInterruptMode)mode, pin => count++);
        rig.Pins.EnableInterrupt(4);
        rig.Settle();
        Assert.AreEqual(0, count);
        rig.Set(4, level, 5 * GpioConstants.LevelRepeatMilliseconds);
        Assert.AreEqual(6, count);
        rig.Set(4, !level, 100);
        Assert.AreEqual(6, count);
    }

    [TestMethod]
    public void A_level_interrupt_is_due_at_once_if_the_level_is_there()
    {
        using PinRig rig = new PinRig();
        int count = 0;
        rig.Set(4, true);
        rig.Pins.SetInterruptHandler(4, GpioInterruptMode.LevelHigh, pin => count++);
        rig.Pins.EnableInterrupt(4);
        rig.Settle();
        Assert.AreEqual(1, count);
        rig.Pins.DisableInterrupt(4);
        rig.Kit.AdvanceMilliseconds(100);
        Assert.AreEqual(1, count);
    }

    [TestMethod]
    public void An_isr_handler_gets_each_edge_with_its_level_while_the_loop_stands_still()
    {
        using PinRig rig = new PinRig();
        string seen = "";
        rig.Pins.SetIsrHandler(4, GpioInterruptMode.EdgeAny, (pin, level) => seen += pin + (level ? "+" : "-"));
        rig.Pins.SetIsrHandler(5, GpioInterruptMode.EdgePositive, (pin, level) => seen += pin + (level ? "+" : "-"));
        rig.Pins.EnableInterrupt(4);
        rig.Pins.EnableInterrupt(5);
        rig.Board(4).Set(true);
        rig.Board(5).Set(true);
        rig.Board(4).Set(false);
        rig.Board(5).Set(false);
        rig.Machine.WaitForEvents();
        Assert.AreEqual("4+5+4-", seen);
    }

    [TestMethod]
    public void An_isr_handler_that_throws_is_logged_and_called_again()
    {
        using PinRig rig = new PinRig();
        int count = 0;
        rig.Pins.SetIsrHandler(4, GpioInterruptMode.EdgeAny, (pin, level) =>
        {
            count++;
            throw new InvalidOperationException("isr oops");
        });
        rig.Pins.EnableInterrupt(4);
        rig.Pulse(4, 1);
        rig.Settle();
        Assert.AreEqual(2, count);
        Assert.Contains("isr oops", rig.Kit.Platform.ConsoleText);
    }

    [TestMethod]
    public void An_output_does_not_interrupt_itself_and_an_input_again_does()
    {
        using PinRig rig = new PinRig();
        int count = 0;
        rig.Pins.SetInterruptHandler(4, GpioInterruptMode.EdgeAny, pin => count++);
        rig.Pins.EnableInterrupt(4);
        rig.Pins.SetupOutput(4, true);
        rig.Pins.Toggle(4);
        rig.Settle();
        Assert.AreEqual(0, count);
        rig.Pins.SetMode(4, GpioMode.Input);
        rig.Set(4, true);
        Assert.AreEqual(1, count);
    }

    [TestMethod]
    public void There_are_interrupts_for_so_many_pins()
    {
        using PinRig rig = new PinRig();
        int count = 0;
        foreach (Mgos.Host.Board.VirtualPin pin in rig.Machine.Board.Pins)
        {
            if (!pin.IsReserved && rig.Pins.SetInterruptHandler(pin.Number, GpioInterruptMode.EdgeAny, null))
                count++;
        }

        Assert.AreEqual(29, count);
    }
}
