// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Core.Tests;

[TestClass]
public class CivilTimeTests
{
    // Seconds, then year-month-day hour:minute:second weekday day-of-year.
    [TestMethod]
    [DataRow(0, "1970-1-1 0:0:0 4 0")]
    [DataRow(86399, "1970-1-1 23:59:59 4 0")]
    [DataRow(86400, "1970-1-2 0:0:0 5 1")]
    [DataRow(-1, "1969-12-31 23:59:59 3 364")]
    [DataRow(951782400, "2000-2-29 0:0:0 2 59")]
    [DataRow(951868800, "2000-3-1 0:0:0 3 60")]
    [DataRow(1709164800, "2024-2-29 0:0:0 4 59")]
    [DataRow(1735689599, "2024-12-31 23:59:59 2 365")]
    [DataRow(1735689600, "2025-1-1 0:0:0 3 0")]
    [DataRow(int.MaxValue, "2038-1-19 3:14:7 2 18")]
    [DataRow(int.MinValue, "1901-12-13 20:45:52 5 346")]
    public void Seconds_are_split_into_fields(int seconds, string fields) => Assert.AreEqual(fields, Fields(seconds));

    [TestMethod]
    [DataRow(1900, 3, 1, -25508)]
    [DataRow(1970, 1, 1, 0)]
    [DataRow(2000, 2, 29, 11016)]
    [DataRow(2000, 3, 1, 11017)]
    [DataRow(2100, 3, 1, 47541)]
    [DataRow(2400, 2, 29, 157113)]
    [DataRow(1, 1, 1, -719162)]
    public void Dates_are_counted_in_days(int year, int month, int day, int days) =>
        Assert.AreEqual((long)days, CivilTime.DaysFromDate(year, month, day));

    [TestMethod]
    public void Centuries_are_leap_years_every_fourth_time()
    {
        Assert.AreEqual("2100-3-1 0:0:0 1 59", Fields(4107542400));
        Assert.AreEqual("2400-2-29 0:0:0 2 59", Fields(13574563200));
    }

    private static string Fields(long seconds)
    {
        CivilTime t = new CivilTime(seconds);
        return t.Year.ToString() + "-" + t.Month.ToString() + "-" + t.Day.ToString() + " " + t.Hour.ToString() + ":" + t.Minute.ToString() + ":" + t.Second.ToString()
            + " " + t.DayOfWeek.ToString() + " " + t.DayOfYear.ToString();
    }
}
