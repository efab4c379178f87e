// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.TestKit;
using nanoFramework.TestFramework;

namespace Mgos.Core.Tests;

/// <summary>The watchdog on a fake clock: its own timer is too slow to matter here.</summary>
[TestClass]
public class WatchdogTests
{
    [TestMethod]
    public void A_silent_loop_ends_the_device()
    {
        TestDevice kit = Start();
        Watchdog watchdog = kit.Device.Watchdog;
        kit.Platform.FakeClock.Advance(29999);
        watchdog.Check();
        Assert.IsFalse(kit.Platform.HasWatchdogExpired);
        kit.Platform.FakeClock.Advance(1);
        watchdog.Check();
        Assert.IsTrue(kit.Platform.HasWatchdogExpired);
        Assert.Contains(" loop did not run for 30 seconds: a callback blocks\n", kit.Platform.ConsoleText);
        watchdog.Disable();
    }

    [TestMethod]
    public void Every_turn_of_the_loop_feeds_it()
    {
        TestDevice kit = Start();
        Watchdog watchdog = kit.Device.Watchdog;
        kit.Platform.FakeClock.Advance(29000);
        kit.Device.Loop.RunOnce();
        kit.Platform.FakeClock.Advance(29000);
        watchdog.Check();
        Assert.IsFalse(kit.Platform.HasWatchdogExpired);
        watchdog.Disable();
    }

    [TestMethod]
    public void An_app_may_feed_it_itself()
    {
        TestDevice kit = Start();
        Watchdog watchdog = kit.Device.Watchdog;
        watchdog.IsFedByLoop = false;
        kit.Platform.FakeClock.Advance(20000);
        watchdog.Feed();
        kit.Device.Loop.RunOnce();
        kit.Platform.FakeClock.Advance(29999);
        kit.Device.Loop.RunOnce();
        watchdog.Check();
        Assert.IsFalse(kit.Platform.HasWatchdogExpired);
        kit.Platform.FakeClock.Advance(1);
        kit.Device.Loop.RunOnce();
        watchdog.Check();
        Assert.IsTrue(kit.Platform.HasWatchdogExpired);
        watchdog.Disable();
    }

    [TestMethod]
    public void The_time_out_can_be_set_while_it_watches()
    {
        TestDevice kit = Start();
        Watchdog watchdog = kit.Device.Watchdog;
        watchdog.SetTimeout(2);
        Assert.AreEqual(2, watchdog.TimeoutSeconds);
        kit.Platform.FakeClock.Advance(2000);
        watchdog.Check();
        Assert.IsTrue(kit.Platform.HasWatchdogExpired);
        watchdog.Disable();
    }

    [TestMethod]
    public void A_time_out_that_makes_no_sense_is_ignored_or_cut()
    {
        TestDevice kit = Start();
        Watchdog watchdog = kit.Device.Watchdog;
        watchdog.SetTimeout(0);
        watchdog.SetTimeout(-5);
        Assert.AreEqual(CoreConstants.DefaultWatchdogSeconds, watchdog.TimeoutSeconds);
        watchdog.SetTimeout(int.MaxValue);
        Assert.AreEqual(CoreConstants.MaxWatchdogSeconds, watchdog.TimeoutSeconds);
        watchdog.Disable();
    }

    [TestMethod]
    public void It_fires_once()
    {
        TestDevice kit = Start();
        Watchdog watchdog = kit.Device.Watchdog;
        kit.Platform.FakeClock.Advance(30000);
        watchdog.Check();
        int length = kit.Platform.ConsoleText.Length;
        kit.Platform.FakeClock.Advance(30000);
        watchdog.Check();
        Assert.AreEqual(length, kit.Platform.ConsoleText.Length);
        watchdog.Disable();
    }

    [TestMethod]
    public void A_disabled_one_does_nothing()
    {
        TestDevice kit = Start();
        Watchdog watchdog = kit.Device.Watchdog;
        watchdog.Disable();
        watchdog.SetTimeout(1);
        kit.Platform.FakeClock.Advance(100000);
        watchdog.Check();
        Assert.IsFalse(kit.Platform.HasWatchdogExpired);
        watchdog.Disable();
    }

    private static TestDevice Start()
    {
        TestDevice kit = new TestDevice(null);
        kit.Device.Watchdog.Enable();
        return kit;
    }
}
