// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Gpio.Tests;

[TestClass]
public class ButtonDebouncerTests
{
    [TestMethod]
    public void Only_the_first_interrupt_begins_a_wait()
    {
        ButtonDebouncer debouncer = new ButtonDebouncer(GpioInterruptMode.EdgeAny, true);
        Assert.IsTrue(debouncer.OnInterrupt());
        Assert.IsFalse(debouncer.OnInterrupt());
        debouncer.OnTimeout(true);
        Assert.IsTrue(debouncer.OnInterrupt());
    }

    [TestMethod]
    [DataRow(1, true, true)]
    [DataRow(1, false, false)]
    [DataRow(2, true, false)]
    [DataRow(2, false, true)]
    public void One_edge_is_reported_if_its_level_has_lasted(int edge, bool level, bool reported)
    {
        ButtonDebouncer debouncer = new ButtonDebouncer((GpioInterruptMode)edge, true);
        debouncer.OnInterrupt();
        Assert.AreEqual(reported, debouncer.OnTimeout(level));
    }

    [TestMethod]
    public void A_press_that_is_seen_twice_is_reported_twice_as_in_the_original()
    {
        ButtonDebouncer debouncer = new ButtonDebouncer(GpioInterruptMode.EdgeNegative, true);
        debouncer.OnInterrupt();
        Assert.IsTrue(debouncer.OnTimeout(false));
        debouncer.OnInterrupt();
        Assert.IsTrue(debouncer.OnTimeout(false));
    }

    [TestMethod]
    [DataRow(true, "0101", "1111")]
    [DataRow(true, "0011", "1010")]
    [DataRow(true, "1110", "0001")]
    [DataRow(false, "0110", "0101")]
    [DataRow(false, "1", "1")]
    public void Any_edge_is_reported_if_the_level_differs_from_the_last(bool atFirst, string levels, string reported)
    {
        ButtonDebouncer debouncer = new ButtonDebouncer(GpioInterruptMode.EdgeAny, atFirst);
        string reports = "";
        for (int i = 0; i < levels.Length; i++)
        {
            debouncer.OnInterrupt();
            reports += debouncer.OnTimeout(levels[i] == '1') ? "1" : "0";
        }

        Assert.AreEqual(reported, reports);
    }
}
