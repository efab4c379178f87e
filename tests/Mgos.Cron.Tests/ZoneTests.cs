// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Cron.Tests;

/// <summary>Local time, and the days on which clocks are put forward (02:00 to 03:00) and back (03:00 to 02:00).</summary>
[TestClass]
public class ZoneTests
{
    [TestMethod]
    [DataRow("0 0 12 * * *", "2026-01-01 00:00:00", "2026-01-01 12:00:00 CET, 2026-01-02 12:00:00 CET")]
    [DataRow("0 0 12 * * *", "2026-03-28 11:00:00", "2026-03-29 12:00:00 CEST, 2026-03-30 12:00:00 CEST")]
    [DataRow("0 0 12 * * *", "2026-10-24 10:00:00", "2026-10-25 12:00:00 CET, 2026-10-26 12:00:00 CET")]
    [DataRow("0 30 2 * * *", "2026-03-28 01:30:00", "2026-03-29 03:30:00 CEST, 2026-03-30 02:30:00 CEST")]
    [DataRow("0 30 2 * * *", "2026-10-24 00:30:00", "2026-10-25 02:30:00 CEST, 2026-10-26 02:30:00 CET")]
    [DataRow("0 30 2 * * *", "2026-10-25 01:10:00", "2026-10-25 02:30:00 CET, 2026-10-26 02:30:00 CET")]
    [DataRow("0 0 2,3 * * *", "2026-10-24 23:59:00", "2026-10-25 02:00:00 CEST, 2026-10-25 03:00:00 CET, 2026-10-26 02:00:00 CET")]
    [DataRow("0 0 * * * *", "2026-03-29 00:00:00", "2026-03-29 03:00:00 CEST, 2026-03-29 04:00:00 CEST")]
    [DataRow("0 0 * * * *", "2026-10-24 23:00:00", "2026-10-25 02:00:00 CEST, 2026-10-25 02:00:00 CET, 2026-10-25 03:00:00 CET")]
    [DataRow("0 */30 * * * *", "2026-10-25 00:20:00", "2026-10-25 02:30:00 CEST, 2026-10-25 02:00:00 CET, 2026-10-25 02:30:00 CET, 2026-10-25 03:00:00 CET")]
    [DataRow("0 */30 * * * *", "2026-03-29 00:20:00", "2026-03-29 01:30:00 CET, 2026-03-29 03:00:00 CEST, 2026-03-29 03:30:00 CEST")]
    public void Clocks_may_be_put_forward_and_back(string expression, string after, string expected)
    {
        int count = expected.Split(',').Length;
        Assert.AreEqual(expected, new CronBench(CronBench.Berlin, 999, 999).Next(expression, after, count), expression);
    }

    [TestMethod]
    public void Time_before_1970_of_a_western_zone_is_no_trouble() =>
        Assert.AreEqual("1969-12-31 20:00:00 EST, 1970-01-01 20:00:00 EST", new CronBench("EST5", 999, 999).Next("0 0 20 * * *", "1970-01-01 00:00:10", 2));
}
