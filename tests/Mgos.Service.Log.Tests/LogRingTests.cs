// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Core;
using nanoFramework.TestFramework;

namespace Mgos.Service.Log.Tests;

[TestClass]
public class LogRingTests
{
    // Every capacity puts the end of the memory somewhere else into a record.
    [TestMethod]
    public void Arecord_comes_back_whole_wherever_the_memory_ends()
    {
        LogRecord record = new LogRecord();
        for (int capacity = 60; capacity < 100; capacity++)
        {
            LogRing ring = new LogRing(capacity);
            LogCursor cursor = ring.AddCursor(LogLevel.Info);
            for (int i = 1; i < 50; i++)
            {
                string text = "line " + i.ToString() + " \u20ac";
                Add(ring, LogLevel.Warn, i * 100000000000L, text + "\n");
                Assert.IsTrue(ring.TryRead(cursor, record), "capacity " + capacity.ToString());
                Assert.AreEqual(text, Encoding.UTF8.GetString(record.Text, 0, record.Count));
                Assert.AreEqual(i * 100000000000L, record.Milliseconds);
                Assert.AreEqual(i, (int)record.Sequence);
                Assert.AreEqual((int)LogLevel.Warn, (int)record.Level);
                Assert.AreEqual(0, record.Dropped);
                Assert.IsFalse(ring.TryRead(cursor, record));
            }
        }
    }

    [TestMethod]
    public void The_oldest_goes_and_only_wanted_levels_are_counted()
    {
        LogRecord record = new LogRecord();
        LogRing ring = new LogRing(3 * 16);
        LogCursor errors = ring.AddCursor(LogLevel.Error);
        LogCursor all = ring.AddCursor(LogLevel.VerboseDebug);
        for (int i = 0; i < 10; i++)
            Add(ring, i < 5 ? LogLevel.Error : LogLevel.Debug, 0, "x");
        Assert.IsFalse(ring.TryRead(errors, record));
        Assert.AreEqual(5, errors.Dropped);
        Assert.IsTrue(ring.TryRead(all, record));
        Assert.AreEqual(7, record.Dropped);
        Assert.AreEqual(8, (int)record.Sequence);
        Assert.IsTrue(ring.TryRead(all, record));
        Assert.AreEqual(0, record.Dropped);
    }

    [TestMethod]
    public void A_line_that_can_never_fit_is_a_lost_one()
    {
        LogRecord record = new LogRecord();
        LogRing ring = new LogRing(20);
        LogCursor cursor = ring.AddCursor(LogLevel.Info);
        Add(ring, LogLevel.Info, 0, "too long for it");
        Add(ring, LogLevel.Info, 0, "fits");
        Assert.IsTrue(ring.TryRead(cursor, record));
        Assert.AreEqual(1, record.Dropped);
    }

    [TestMethod]
    public void An_empty_line_is_a_line()
    {
        LogRecord record = new LogRecord();
        LogRing ring = new LogRing(20);
        LogCursor cursor = ring.AddCursor(LogLevel.Info);
        Add(ring, LogLevel.Info, 0, "");
        Add(ring, LogLevel.Info, 0, "\n");
        Assert.IsTrue(ring.TryRead(cursor, record));
        Assert.AreEqual(0, record.Count);
        Assert.AreEqual(1, record.Dropped);
    }

    [TestMethod]
    public void Readers_are_limited_and_make_room_when_they_leave()
    {
        LogRing ring = new LogRing(100);
        LogCursor first = ring.AddCursor(LogLevel.Info);
        for (int i = 1; i < LogServiceConstants.MaxListeners; i++)
            Assert.IsNotNull(ring.AddCursor(LogLevel.Info));
        Assert.IsNull(ring.AddCursor(LogLevel.Info));
        ring.RemoveCursor(first);
        Assert.IsNotNull(ring.AddCursor(LogLevel.Info));
    }

    private static void Add(LogRing ring, LogLevel level, long milliseconds, string text)
    {
        byte[] line = Encoding.UTF8.GetBytes(text);
        ring.Add(level, milliseconds, line, line.Length);
    }
}
