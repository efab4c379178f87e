// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Pwm.Tests;

[TestClass]
public class PwmSlotsTests
{
    [TestMethod]
    public void Pins_of_one_frequency_share_a_timer()
    {
        PwmSlots slots = new PwmSlots();
        Assert.AreEqual(0, slots.Take(4, 1000));
        Assert.AreEqual(2, slots.Take(5, 50));
        Assert.AreEqual(1, slots.Take(16, 1000));
        Assert.AreEqual(3, slots.Take(17, 50));
        Assert.AreEqual(4, slots.Take(18, 1000));
    }

    [TestMethod]
    public void Fifth_frequency_has_no_timer()
    {
        PwmSlots slots = new PwmSlots();
        for (int i = 0; i < PwmConstants.TimerCount; i++)
            Assert.AreEqual(i * 2, slots.Take(i, 100 + i));
        Assert.AreEqual(-1, slots.Take(10, 99));
        Assert.AreEqual(1, slots.Take(10, 100));
    }

    [TestMethod]
    public void Ninth_pin_has_no_channel()
    {
        PwmSlots slots = new PwmSlots();
        for (int i = 0; i < PwmConstants.MaxPins; i++)
            Assert.AreEqual(i, slots.Take(i, 100));
        Assert.AreEqual(-1, slots.Take(20, 100));
        slots.Release(3);
        Assert.AreEqual(-1, slots.Find(3));
        Assert.AreEqual(3, slots.Take(20, 100));
        Assert.AreEqual(3, slots.Find(20));
    }

    [TestMethod]
    public void Frequency_can_be_changed_while_the_neighbour_agrees()
    {
        PwmSlots slots = new PwmSlots();
        int slot = slots.Take(4, 100);
        Assert.IsTrue(slots.CanHave(slot, 200));
        slots.SetFrequency(slot, 200);
        Assert.AreEqual(1, slots.Take(5, 200));
        Assert.IsFalse(slots.CanHave(slot, 300));
        Assert.IsTrue(slots.CanHave(slot, 200));
        slots.Release(1);
        Assert.IsTrue(slots.CanHave(slot, 300));
    }
}
