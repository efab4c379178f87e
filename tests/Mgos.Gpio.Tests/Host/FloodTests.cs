// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using nanoFramework.TestFramework;

namespace Mgos.Gpio.Tests;

/// <summary>Ten thousand edges a second on one pin.</summary>
[TestClass]
public class FloodTests
{
    private const int EdgesAMillisecond = 10;

    [TestMethod]
    public void Timers_and_posted_calls_go_on_in_time_and_no_edge_is_lost()
    {
        using PinRig rig = new PinRig();
        int edges = 0;
        int ticks = 0;
        int posts = 0;
        rig.Pins.SetInterruptHandler(4, GpioInterruptMode.EdgeAny, pin => edges++);
        rig.Pins.EnableInterrupt(4);
        rig.Kit.Device.Timers.Set(10, TimerOptions.Repeat, () => ticks++);
        for (int i = 0; i < 1000; i++)
        {
            rig.Pulse(4, EdgesAMillisecond / 2);
            rig.Machine.WaitForEvents();
            rig.Kit.Device.Loop.Post(() => posts++);
            rig.Kit.Platform.FakeClock.Advance(1);
            // One turn for each millisecond, as a loop that is busy has.
            rig.Kit.Device.Loop.RunOnce();
        }

        rig.Drain();
        Assert.AreEqual(1000 * EdgesAMillisecond, edges);
        Assert.AreEqual(1000, posts);
        Assert.AreEqual(100, ticks);
        Assert.AreEqual(0L, rig.Machine.Board.LostEdges);
    }

    [TestMethod]
    public void A_loop_that_stands_still_for_long_catches_up_in_turns()
    {
        using PinRig rig = new PinRig();
        int edges = 0;
        rig.Pins.SetInterruptHandler(4, GpioInterruptMode.EdgeAny, pin => edges++);
        rig.Pins.EnableInterrupt(4);
        for (int i = 0; i < 100; i++)
        {
            rig.Pulse(4, 50);
            rig.Machine.WaitForEvents();
        }

        for (int turn = 1; turn <= 10; turn++)
        {
            rig.Kit.Device.Loop.RunOnce();
            Assert.AreEqual(turn * GpioConstants.MaxCallsPerTurn, edges);
        }

        rig.Drain();
        Assert.AreEqual(10000, edges);
    }
}
