// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.TestKit;
using nanoFramework.TestFramework;

namespace Mgos.Core.Tests;

/// <summary>The watchdog on a fake clock: its own timer is too slow to matter here.</summary>
[TestClass]
public class WatchdogTests
{
    private TestDevice _kit;

    [Cleanup]
    public void Cleanup() => _kit.Device.Watchdog.Disable();

    [TestMethod]
    public void A_silent_loop_ends_the_device()
    {
        Watchdog watchdog = Start();
        _kit.Platform.FakeClock.Advance(29999);
        watchdog.Check();
        Assert.IsFalse(_kit.Platform.HasWatchdogExpired);
        _kit.Platform.FakeClock.Advance(1);
        watchdog.Check();
        Assert.IsTrue(_kit.Platform.HasWatchdogExpired);
        Assert.Contains(" loop did not run for 30 seconds: a callback blocks\n", _kit.Platform.ConsoleText);
    }

    [TestMethod]
    public void Every_turn_of_the_loop_feeds_it()
    {
        Watchdog watchdog = Start();
        _kit.Platform.FakeClock.Advance(29000);
        _kit.Device.Loop.RunOnce();
        _kit.Platform.FakeClock.Advance(29000);
        watchdog.Check();
        Assert.IsFalse(_kit.Platform.HasWatchdogExpired);
    }

    [TestMethod]
    public void An_app_may_feed_it_itself()
    {
        Watchdog watchdog = Start();
        watchdog.IsFedByLoop = false;
        _kit.Platform.FakeClock.Advance(20000);
        watchdog.Feed();
        _kit.Device.Loop.RunOnce();
        _kit.Platform.FakeClock.Advance(29999);
        _kit.Device.Loop.RunOnce();
        watchdog.Check();
        Assert.IsFalse(_kit.Platform.HasWatchdogExpired);
        _kit.Platform.FakeClock.Advance(1);
        _kit.Device.Loop.RunOnce();
        watchdog.Check();
        Assert.IsTrue(_kit.Platform.HasWatchdogExpired);
    }

    [TestMethod]
    public void The_time_out_can_be_set_while_it_watches()
    {
        Watchdog watchdog = Start();
        watchdog.SetTimeout(2);
        Assert.AreEqual(2, watchdog.TimeoutSeconds);
        _kit.Platform.FakeClock.Advance(2000);
        watchdog.Check();
        Assert.IsTrue(_kit.Platform.HasWatchdogExpired);
    }

    [TestMethod]
    public void A_time_out_that_makes_no_sense_is_ignored_or_cut()
    {
        Watchdog watchdog = Start();
        watchdog.SetTimeout(0);
        watchdog.SetTimeout(-5);
        Assert.AreEqual(CoreConstants.DefaultWatchdogSeconds, watchdog.TimeoutSeconds);
        watchdog.SetTimeout(int.MaxValue);
        Assert.AreEqual(CoreConstants.MaxWatchdogSeconds, watchdog.TimeoutSeconds);
    }

    [TestMethod]
    public void It_fires_once()
    {
        Watchdog watchdog = Start();
        _kit.Platform.FakeClock.Advance(30000);
        watchdog.Check();
        int length = _kit.Platform.ConsoleText.Length;
        _kit.Platform.FakeClock.Advance(30000);
        watchdog.Check();
        Assert.AreEqual(length, _kit.Platform.ConsoleText.Length);
    }

    [TestMethod]
    public void A_disabled_one_does_nothing()
    {
        Watchdog watchdog = Start();
        watchdog.Disable();
        watchdog.SetTimeout(1);
        _kit.Platform.FakeClock.Advance(100000);
        watchdog.Check();
        Assert.IsFalse(_kit.Platform.HasWatchdogExpired);
    }

    private Watchdog Start()
    {
        if (_kit != null)
            _kit.Device.Watchdog.Disable();
        _kit = new TestDevice(null);
        _kit.Device.Watchdog.Enable();
        return _kit.Device.Watchdog;
    }
}
