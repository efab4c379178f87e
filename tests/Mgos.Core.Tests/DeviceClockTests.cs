// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.TestKit;
using nanoFramework.TestFramework;

namespace Mgos.Core.Tests;

[TestClass]
public class DeviceClockTests
{
    [TestMethod]
    public void Wall_time_counts_from_1970_until_it_is_set()
    {
        TestDevice kit = new TestDevice(null);
        kit.Platform.FakeClock.Advance(2500);
        Assert.AreEqual(2500000L, kit.Device.Clock.UnixMicroseconds);
        Assert.AreEqual(2L, kit.Device.Clock.UnixSeconds);
        Assert.AreEqual(2500000L, kit.Device.Clock.UptimeMicroseconds);
        Assert.IsTrue(kit.Device.Clock.UptimeSeconds == 2.5);
    }

    [TestMethod]
    public void Setting_tells_everybody_the_difference()
    {
        TestDevice kit = new TestDevice(null);
        TimeChange change = null;
        kit.Device.Events.AddHandler(SystemEvents.TimeChanged, (id, data) => change = (TimeChange)data);
        kit.Device.Clock.Set(1700000000250000);
        Assert.IsTrue(change.DeltaSeconds == 1700000000.25);
        Assert.AreEqual(1700000000L, kit.Device.Clock.UnixSeconds);
        kit.Device.Clock.Set(1699999999750000);
        Assert.IsTrue(change.DeltaSeconds == -0.5);
    }

    [TestMethod]
    public void Handlers_see_the_new_time()
    {
        TestDevice kit = new TestDevice(null);
        long seen = 0;
        kit.Device.Events.AddHandler(SystemEvents.TimeChanged, (id, data) => seen = kit.Device.Clock.UnixSeconds);
        kit.Device.Clock.Set(1700000000000000);
        Assert.AreEqual(1700000000L, seen);
    }

    [TestMethod]
    public void Setting_does_not_move_uptime()
    {
        TestDevice kit = new TestDevice(null);
        kit.Platform.FakeClock.Advance(7);
        kit.Device.Clock.Set(1700000000000000);
        Assert.AreEqual(7000L, kit.Device.Clock.UptimeMicroseconds);
    }

    [TestMethod]
    public void Times_that_no_clock_can_keep_are_refused()
    {
        TestDevice kit = new TestDevice(null);
        int events = 0;
        kit.Device.Events.AddHandler(SystemEvents.TimeChanged, (id, data) => events++);
        Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => kit.Device.Clock.Set(-1));
        Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => kit.Device.Clock.Set((CoreConstants.MaxUnixSeconds + 1) * 1000000));
        Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => kit.Device.Clock.Set(long.MaxValue));
        Assert.AreEqual(0, events);
        kit.Device.Clock.Set(CoreConstants.MaxUnixSeconds * 1000000);
        Assert.AreEqual("2999-12-31 23:59:59", kit.Device.Clock.Format("%F %T", kit.Device.Clock.UnixSeconds));
    }

    [TestMethod]
    public void Times_are_formatted_in_the_zone_of_the_device()
    {
        DeviceClock clock = new TestDevice(null).Device.Clock;
        Assert.AreEqual("1970-01-01 00:00 UTC", clock.Format("%F %R %Z", 0));
        Assert.IsTrue(clock.TrySetTimeZone("CET-1CEST,M3.5.0,M10.5.0/3"));
        Assert.AreEqual("1970-01-01 01:00 CET", clock.Format("%F %R %Z", 0));
        Assert.AreEqual("CET", clock.TimeZone.NameAt(0));
    }

    [TestMethod]
    public void A_zone_that_is_not_understood_changes_nothing()
    {
        DeviceClock clock = new TestDevice(null).Device.Clock;
        clock.TrySetTimeZone("CET-1");
        Assert.IsFalse(clock.TrySetTimeZone("Europe/Berlin"));
        Assert.AreEqual("CET", clock.TimeZone.NameAt(0));
        Assert.IsTrue(clock.TrySetTimeZone(""));
        Assert.AreEqual("UTC", clock.TimeZone.NameAt(0));
    }
}
