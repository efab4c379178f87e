// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.TestKit;
using nanoFramework.TestFramework;

namespace Mgos.Auth.Tests;

[TestClass]
public class NonceClockTests
{
    private const long Second = 1000000;
    private const int Millisecond = 1;
    private const uint Now = 1580000000;

    [TestMethod]
    public void Nonce_is_the_time_in_seconds()
    {
        FakeClock clock = ClockAt(Now);
        NonceClock nonces = new NonceClock(clock, 5);
        Assert.AreEqual(Now, nonces.Issue());
        clock.Advance(1999 * Millisecond);
        Assert.AreEqual(Now + 1, nonces.Issue());
    }

    [TestMethod]
    public void Nonce_is_good_for_an_hour()
    {
        FakeClock clock = ClockAt(Now);
        NonceClock nonces = new NonceClock(clock, 5);
        Assert.IsTrue(nonces.IsGood(Now));
        clock.Advance(3599 * 1000);
        Assert.IsTrue(nonces.IsGood(Now));
        clock.Advance(1000);
        Assert.IsFalse(nonces.IsGood(Now));
        Assert.IsTrue(nonces.IsGood(Now + 1));
    }

    [TestMethod]
    public void Nonce_of_the_future_is_not_good()
    {
        NonceClock nonces = new NonceClock(ClockAt(Now), 5);
        Assert.IsFalse(nonces.IsGood(Now + 1));
        Assert.IsFalse(nonces.IsGood(uint.MaxValue));
    }

    [TestMethod]
    public void Nonce_from_before_the_boot_is_not_good()
    {
        FakeClock clock = ClockAt(Now);
        clock.Advance(100000);
        NonceClock nonces = new NonceClock(clock, 5);
        Assert.IsFalse(nonces.IsGood(Now - 1));
        Assert.IsTrue(nonces.IsGood(Now));
    }

    [TestMethod]
    public void Boot_in_the_middle_of_a_second_waits_for_the_next()
    {
        FakeClock clock = new FakeClock();
        clock.SetUnixMicroseconds(Now * Second + 1);
        NonceClock nonces = new NonceClock(clock, 5);
        Assert.IsFalse(nonces.IsGood(Now));
        Assert.AreEqual(Now + 1, nonces.Issue());
        Assert.IsTrue(nonces.IsGood(Now + 1));
    }

    [TestMethod]
    public void Device_without_the_time_counts_from_another_second_at_each_boot()
    {
        FakeClock clock = new FakeClock();
        NonceClock first = new NonceClock(clock, 123456789);
        uint captured = first.Issue();
        Assert.AreEqual(123456789u, captured);
        Assert.IsTrue(first.IsGood(captured));

        FakeClock again = new FakeClock();
        NonceClock second = new NonceClock(again, 987654321);
        for (int i = 0; i < 24; i++)
        {
            Assert.IsFalse(second.IsGood(captured));
            again.Advance(3600 * 1000);
        }
    }

    [TestMethod]
    public void Random_start_is_always_before_any_time_that_a_set_clock_can_show()
    {
        Assert.IsTrue(new NonceClock(new FakeClock(), uint.MaxValue).Issue() < AuthConstants.EarliestPlausibleUnixSeconds);
    }

    [TestMethod]
    public void Clock_that_is_set_makes_what_was_issued_before_stale()
    {
        FakeClock clock = new FakeClock();
        NonceClock nonces = new NonceClock(clock, 5);
        uint old = nonces.Issue();
        clock.SetUnixMicroseconds(Now * Second);
        Assert.AreEqual(Now, nonces.Issue());
        Assert.IsFalse(nonces.IsGood(old));
    }

    [TestMethod]
    public void Clock_that_is_set_back_brings_no_nonce_back()
    {
        FakeClock clock = ClockAt(Now);
        NonceClock nonces = new NonceClock(clock, 5);
        nonces.Issue();
        clock.Advance(4000 * 1000);
        clock.SetUnixMicroseconds(Now * Second);
        Assert.AreEqual(Now + 4000, nonces.Issue());
        Assert.IsFalse(nonces.IsGood(Now));
        clock.SetUnixMicroseconds(5 * Second);
        Assert.AreEqual(Now + 4000, nonces.Issue());
    }

    [TestMethod]
    public void Forgotten_nonce_is_stale_and_the_next_one_is_newer()
    {
        NonceClock nonces = new NonceClock(ClockAt(Now), 5);
        nonces.Forget(Now);
        Assert.IsFalse(nonces.IsGood(Now));
        Assert.AreEqual(Now + 1, nonces.Issue());
        Assert.IsTrue(nonces.IsGood(Now + 1));
        nonces.Forget(Now - 10);
        Assert.IsTrue(nonces.IsGood(Now + 1));
    }

    internal static FakeClock ClockAt(uint seconds)
    {
        FakeClock clock = new FakeClock();
        clock.SetUnixMicroseconds(seconds * Second);
        return clock;
    }
}
