// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.TestKit;
using nanoFramework.TestFramework;

namespace Mgos.Auth.Tests;

[TestClass]
public class NonceMemoryTests
{
    private const uint Now = 1580000000;
    private const int Many = AuthConstants.MaxRememberedUses;

    [TestMethod]
    public void Same_use_is_refused_and_a_later_one_is_not()
    {
        NonceMemory memory = new NonceMemory(new NonceClock(NonceClockTests.ClockAt(Now), 5));
        Assert.IsTrue(memory.TryUse(Now, 7, 1));
        Assert.IsFalse(memory.TryUse(Now, 7, 1));
        Assert.IsTrue(memory.TryUse(Now, 7, 2));
        Assert.IsTrue(memory.TryUse(Now, 7, 10));
        Assert.IsFalse(memory.TryUse(Now, 7, 9));
        Assert.IsTrue(memory.TryUse(Now, 8, 1));
        Assert.AreEqual(2, memory.Count);
    }

    [TestMethod]
    public void Use_zero_and_stale_nonces_are_refused()
    {
        NonceMemory memory = new NonceMemory(new NonceClock(NonceClockTests.ClockAt(Now), 5));
        Assert.IsFalse(memory.TryUse(Now, 7, 0));
        Assert.IsFalse(memory.TryUse(Now + 1, 7, 1));
        Assert.IsFalse(memory.TryUse(Now - 1, 7, 1));
        Assert.AreEqual(0, memory.Count);
    }

    [TestMethod]
    public void Full_memory_forgets_the_oldest_nonce_and_never_takes_it_again()
    {
        FakeClock clock = NonceClockTests.ClockAt(Now);
        NonceClock nonces = new NonceClock(clock, 5);
        NonceMemory memory = new NonceMemory(nonces);
        for (int i = 0; i < Many; i++)
        {
            Assert.IsTrue(memory.TryUse(nonces.Issue(), i, 1));
            clock.Advance(1000);
        }

        Assert.IsTrue(memory.TryUse(nonces.Issue(), 1000, 1));
        Assert.AreEqual(Many, memory.Count);
        Assert.IsFalse(memory.TryUse(Now, 0, 1));
        Assert.IsFalse(memory.TryUse(Now, 999, 1));
        for (int i = 1; i < Many; i++)
            Assert.IsFalse(memory.TryUse(Now + (uint)i, i, 1), "use " + i.ToString());
        Assert.IsTrue(memory.TryUse(Now + 1, 1, 2));
    }

    [TestMethod]
    public void Full_memory_of_one_nonce_asks_for_a_new_one()
    {
        NonceClock nonces = new NonceClock(NonceClockTests.ClockAt(Now), 5);
        NonceMemory memory = new NonceMemory(nonces);
        for (int i = 0; i < Many; i++)
            Assert.IsTrue(memory.TryUse(Now, i, 1));
        Assert.IsFalse(memory.TryUse(Now, Many, 1));
        Assert.AreEqual(Now + 1, nonces.Issue());
        Assert.IsTrue(memory.TryUse(Now + 1, Many, 1));
        for (int i = 0; i < Many; i++)
            Assert.IsFalse(memory.TryUse(Now, i, 2));
    }

    [TestMethod]
    public void Expired_uses_make_room_without_anything_being_forgotten()
    {
        FakeClock clock = NonceClockTests.ClockAt(Now);
        NonceClock nonces = new NonceClock(clock, 5);
        NonceMemory memory = new NonceMemory(nonces);
        for (int i = 0; i < Many; i++)
            memory.TryUse(Now, i, 1);
        clock.Advance(3600 * 1000);
        Assert.IsTrue(memory.TryUse(Now + 3600, 5, 1));
        Assert.AreEqual(1, memory.Count);
        Assert.IsTrue(nonces.IsGood(Now + 1));
    }
}
