// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.TestKit;
using nanoFramework.TestFramework;

namespace Mgos.Core.Tests;

/// <summary>When a timer runs next.</summary>
[TestClass]
public class TimerPlanningTests
{
    [TestMethod]
    public void A_late_run_does_not_move_the_next_one()
    {
        TestDevice kit = new TestDevice(null);
        int id = kit.Device.Timers.Set(100, TimerOptions.Repeat, () => { });
        kit.Platform.FakeClock.Advance(130);
        kit.Step();
        Assert.AreEqual(70, MillisecondsLeft(kit, id));
    }

    [TestMethod]
    public void The_mean_period_is_exact()
    {
        TestDevice kit = new TestDevice(null);
        int runs = 0;
        kit.Device.Timers.Set(10, TimerOptions.Repeat, () => runs++);
        for (int i = 0; i < 1000; i++)
        {
            kit.Platform.FakeClock.Advance(7);
            kit.Step();
        }

        Assert.AreEqual(700, runs);
    }

    [TestMethod]
    public void Missed_periods_are_skipped()
    {
        TestDevice kit = new TestDevice(null);
        int runs = 0;
        int id = kit.Device.Timers.Set(100, TimerOptions.Repeat, () => runs++);
        kit.Platform.FakeClock.Advance(1050);
        kit.Step();
        Assert.AreEqual(1, runs);
        Assert.AreEqual(100, MillisecondsLeft(kit, id));
    }

    [TestMethod]
    public void A_period_that_ends_just_now_is_not_skipped()
    {
        TestDevice kit = new TestDevice(null);
        int runs = 0;
        int id = kit.Device.Timers.Set(100, TimerOptions.Repeat, () => runs++);
        kit.Platform.FakeClock.Advance(200);
        kit.Step();
        Assert.AreEqual(2, runs);
        Assert.AreEqual(100, MillisecondsLeft(kit, id));
    }

    [TestMethod]
    public void A_handler_that_takes_long_delays_only_its_own_run()
    {
        TestDevice kit = new TestDevice(null);
        int id = kit.Device.Timers.Set(100, TimerOptions.Repeat, () => kit.Platform.FakeClock.Advance(30));
        kit.Platform.FakeClock.Advance(100);
        kit.Step();
        Assert.AreEqual(70, MillisecondsLeft(kit, id));
    }

    [TestMethod]
    public void Info_of_a_repeating_timer_has_its_period()
    {
        TestDevice kit = new TestDevice(null);
        int id = kit.Device.Timers.Set(1500, TimerOptions.Repeat, () => { });
        kit.Platform.FakeClock.Advance(400);
        TimerInfo info = new TimerInfo();
        Assert.IsTrue(kit.Device.Timers.TryGetInfo(id, info));
        Assert.AreEqual(1500, info.IntervalMilliseconds);
        Assert.AreEqual(1100, info.MillisecondsLeft);
    }

    [TestMethod]
    public void Info_of_a_timer_that_runs_once_has_the_period_minus_one()
    {
        TestDevice kit = new TestDevice(null);
        int id = kit.Device.Timers.Set(1500, TimerOptions.None, () => { });
        TimerInfo info = new TimerInfo();
        Assert.IsTrue(kit.Device.Timers.TryGetInfo(id, info));
        Assert.AreEqual(-1, info.IntervalMilliseconds);
        Assert.AreEqual(1500, info.MillisecondsLeft);
    }

    [TestMethod]
    public void An_overdue_timer_has_nothing_left()
    {
        TestDevice kit = new TestDevice(null);
        int id = kit.Device.Timers.Set(10, TimerOptions.None, () => { });
        kit.Platform.FakeClock.Advance(500);
        Assert.AreEqual(0, MillisecondsLeft(kit, id));
    }

    [TestMethod]
    public void There_is_no_info_of_an_unknown_timer() =>
        Assert.IsFalse(new TestDevice(null).Device.Timers.TryGetInfo(1, new TimerInfo()));

    [TestMethod]
    public void The_longest_period_does_not_overflow()
    {
        TestDevice kit = new TestDevice(null);
        int runs = 0;
        int id = kit.Device.Timers.Set(int.MaxValue, TimerOptions.Repeat, () => runs++);
        kit.Step();
        Assert.AreEqual(0, runs);
        Assert.AreEqual(int.MaxValue, MillisecondsLeft(kit, id));
    }

    [TestMethod]
    public void A_period_of_zero_leaves_room_for_other_timers()
    {
        TestDevice kit = new TestDevice(null);
        int other = 0;
        kit.Device.Timers.Set(0, TimerOptions.Repeat, () => kit.Platform.FakeClock.Advance(1));
        kit.Device.Timers.Set(5, TimerOptions.None, () => other++);
        for (int i = 0; i < 20; i++)
            kit.Device.Loop.RunOnce();
        Assert.AreEqual(1, other);
    }

    private static int MillisecondsLeft(TestDevice kit, int id)
    {
        TimerInfo info = new TimerInfo();
        Assert.IsTrue(kit.Device.Timers.TryGetInfo(id, info));
        return info.MillisecondsLeft;
    }
}
