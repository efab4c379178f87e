// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.TestKit;
using nanoFramework.TestFramework;

namespace Mgos.Core.Tests;

[TestClass]
public class TimerQueueTests
{
    [TestMethod]
    public void A_timer_runs_once_after_its_period()
    {
        TestDevice kit = new TestDevice(null);
        Journal journal = new Journal();
        kit.Device.Timers.Set(20, TimerOptions.None, () => journal.Add("a"));
        kit.AdvanceMilliseconds(19);
        Assert.AreEqual(0, journal.Count);
        kit.AdvanceMilliseconds(1);
        Assert.AreEqual(1, journal.Count);
        kit.AdvanceMilliseconds(100);
        Assert.AreEqual(1, journal.Count);
    }

    [TestMethod]
    public void A_repeating_timer_runs_every_period()
    {
        TestDevice kit = new TestDevice(null);
        Journal journal = new Journal();
        kit.Device.Timers.Set(10, TimerOptions.Repeat, () => journal.Add("a"));
        kit.AdvanceMilliseconds(35);
        Assert.AreEqual(3, journal.Count);
    }

    [TestMethod]
    public void Run_now_runs_at_the_next_turn_and_never_inside_Set()
    {
        TestDevice kit = new TestDevice(null);
        Journal journal = new Journal();
        kit.Device.Timers.Set(10, TimerOptions.RunNow | TimerOptions.Repeat, () => journal.Add("a"));
        Assert.AreEqual(0, journal.Count);
        kit.Step();
        Assert.AreEqual(1, journal.Count);
        kit.AdvanceMilliseconds(9);
        Assert.AreEqual(1, journal.Count);
        kit.AdvanceMilliseconds(1);
        Assert.AreEqual(2, journal.Count);
    }

    [TestMethod]
    public void Run_now_without_repeat_runs_once()
    {
        TestDevice kit = new TestDevice(null);
        Journal journal = new Journal();
        int id = kit.Device.Timers.Set(10, TimerOptions.RunNow, () => journal.Add("a"));
        kit.AdvanceMilliseconds(50);
        Assert.AreEqual(1, journal.Count);
        Assert.IsFalse(kit.Device.Timers.TryGetInfo(id, new TimerInfo()));
    }

    [TestMethod]
    public void Due_timers_run_by_due_time_and_then_by_age()
    {
        TestDevice kit = new TestDevice(null);
        Journal journal = new Journal();
        kit.Device.Timers.Set(9, TimerOptions.None, () => journal.Add("late"));
        kit.Device.Timers.Set(5, TimerOptions.None, () => journal.Add("first"));
        kit.Device.Timers.Set(5, TimerOptions.None, () => journal.Add("second"));
        kit.Platform.FakeClock.Advance(20);
        kit.Step();
        Assert.AreEqual("first second late", journal.Text);
    }

    [TestMethod]
    public void A_turn_of_the_loop_runs_one_due_timer()
    {
        TestDevice kit = new TestDevice(null);
        Journal journal = new Journal();
        kit.Device.Timers.Set(1, TimerOptions.None, () => journal.Add("a"));
        kit.Device.Timers.Set(1, TimerOptions.None, () => journal.Add("b"));
        kit.Platform.FakeClock.Advance(1);
        Assert.AreEqual(0, kit.Device.Loop.RunOnce());
        Assert.AreEqual("a", journal.Text);
        kit.Device.Loop.RunOnce();
        Assert.AreEqual("a b", journal.Text);
    }

    [TestMethod]
    public void A_timer_that_runs_once_is_gone_before_its_handler()
    {
        TestDevice kit = new TestDevice(null);
        TimerQueue timers = kit.Device.Timers;
        int id = 0;
        int wasThere = -1;
        id = timers.Set(1, TimerOptions.None, () =>
        {
            wasThere = timers.TryGetInfo(id, new TimerInfo()) ? 1 : 0;
            timers.Clear(id);
        });
        kit.AdvanceMilliseconds(2);
        Assert.AreEqual(0, wasThere);
    }

    [TestMethod]
    public void A_repeating_timer_may_clear_itself()
    {
        TestDevice kit = new TestDevice(null);
        Journal journal = new Journal();
        int id = 0;
        id = kit.Device.Timers.Set(1, TimerOptions.Repeat, () =>
        {
            journal.Add("a");
            kit.Device.Timers.Clear(id);
        });
        kit.AdvanceMilliseconds(5);
        Assert.AreEqual(1, journal.Count);
    }

    [TestMethod]
    public void A_handler_may_clear_another_due_timer()
    {
        TestDevice kit = new TestDevice(null);
        Journal journal = new Journal();
        int second = 0;
        kit.Device.Timers.Set(1, TimerOptions.None, () =>
        {
            journal.Add("first");
            kit.Device.Timers.Clear(second);
        });
        second = kit.Device.Timers.Set(1, TimerOptions.None, () => journal.Add("second"));
        kit.AdvanceMilliseconds(5);
        Assert.AreEqual("first", journal.Text);
    }

    [TestMethod]
    public void A_handler_may_set_timers()
    {
        TestDevice kit = new TestDevice(null);
        Journal journal = new Journal();
        kit.Device.Timers.Set(1, TimerOptions.None, () => kit.Device.Timers.Set(2, TimerOptions.None, () => journal.Add("inner")));
        kit.AdvanceMilliseconds(2);
        Assert.AreEqual(0, journal.Count);
        kit.AdvanceMilliseconds(1);
        Assert.AreEqual("inner", journal.Text);
    }

    [TestMethod]
    public void A_handler_that_throws_is_logged_and_its_timer_goes_on()
    {
        TestDevice kit = new TestDevice(null);
        int runs = 0;
        kit.Device.Timers.Set(1, TimerOptions.Repeat, () =>
        {
            runs++;
            throw new InvalidOperationException("boom");
        });
        kit.AdvanceMilliseconds(3);
        Assert.AreEqual(3, runs);
        Assert.Contains("threw System.InvalidOperationException: boom", kit.Platform.ConsoleText);
    }

    [TestMethod]
    public void Unknown_ids_are_ignored()
    {
        TestDevice kit = new TestDevice(null);
        Journal journal = new Journal();
        kit.Device.Timers.Set(1, TimerOptions.None, () => journal.Add("a"));
        kit.Device.Timers.Clear(TimerQueue.InvalidTimerId);
        kit.Device.Timers.Clear(12345);
        kit.Device.Timers.Clear(-1);
        kit.AdvanceMilliseconds(1);
        Assert.AreEqual(1, journal.Count);
    }

    [TestMethod]
    public void A_cleared_timer_does_not_run()
    {
        TestDevice kit = new TestDevice(null);
        Journal journal = new Journal();
        int id = kit.Device.Timers.Set(1, TimerOptions.None, () => journal.Add("a"));
        kit.Device.Timers.Clear(id);
        kit.AdvanceMilliseconds(3);
        Assert.AreEqual(0, journal.Count);
    }

    [TestMethod]
    public void The_number_of_timers_is_limited()
    {
        TestDevice kit = new TestDevice(null);
        Journal journal = new Journal();
        int last = 0;
        for (int i = 0; i < CoreConstants.MaxTimers; i++)
        {
            last = kit.Device.Timers.Set(1, TimerOptions.None, () => journal.Add("x"));
            Assert.AreNotEqual(TimerQueue.InvalidTimerId, last);
        }

        Assert.AreEqual(TimerQueue.InvalidTimerId, kit.Device.Timers.Set(1, TimerOptions.None, () => journal.Add("y")));
        kit.Device.Timers.Clear(last);
        Assert.AreNotEqual(TimerQueue.InvalidTimerId, kit.Device.Timers.Set(1, TimerOptions.None, () => journal.Add("x")));
        kit.AdvanceMilliseconds(1);
        Assert.AreEqual(CoreConstants.MaxTimers, journal.Count);
    }

    [TestMethod]
    public void Bad_arguments_are_refused()
    {
        TimerQueue timers = new TestDevice(null).Device.Timers;
        Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => timers.Set(-1, TimerOptions.None, () => { }));
        Assert.ThrowsException(typeof(ArgumentNullException), () => timers.Set(1, TimerOptions.None, null));
    }

    [TestMethod]
    public void Setting_the_wall_time_moves_no_timer()
    {
        TestDevice kit = new TestDevice(null);
        Journal journal = new Journal();
        kit.Device.Timers.Set(10, TimerOptions.None, () => journal.Add("a"));
        kit.Device.Clock.Set(1700000000000000);
        kit.AdvanceMilliseconds(9);
        Assert.AreEqual(0, journal.Count);
        kit.AdvanceMilliseconds(1);
        Assert.AreEqual(1, journal.Count);
    }
}
