// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using nanoFramework.TestFramework;

namespace Mgos.Core.Tests.Host;

/// <summary>POSIX zones against the platform's, for years: every six hours, and every minute around a change.</summary>
[TestClass]
public class TimeZoneComparison
{
    private const int FirstYear = 2022;
    private const int LastYear = 2036;
    private const int StepHours = 6;

    // The zone's standard offset and saving in minutes; month, week, weekday and hour of the start, then of the end.
    [TestMethod]
    [DataRow("EST5EDT,M3.2.0,M11.1.0", -300, 60, 3, 2, 0, 2, 11, 1, 0, 2)]
    [DataRow("CET-1CEST,M3.5.0,M10.5.0/3", 60, 60, 3, 5, 0, 2, 10, 5, 0, 3)]
    [DataRow("AEST-10AEDT,M10.1.0,M4.1.0/3", 600, 60, 10, 1, 0, 2, 4, 1, 0, 3)]
    [DataRow("NZST-12NZDT,M9.5.0,M4.1.0/3", 720, 60, 9, 5, 0, 2, 4, 1, 0, 3)]
    [DataRow("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", 630, 30, 10, 1, 0, 2, 4, 1, 0, 2)]
    [DataRow("NST3:30NDT,M3.2.0,M11.1.0", -210, 60, 3, 2, 0, 2, 11, 1, 0, 2)]
    [DataRow("AAA0BBB,M2.5.4/5,M12.4.6/23", 0, 60, 2, 5, 4, 5, 12, 4, 6, 23)]
    public void A_zone_made_of_rules_agrees(string posix, int standard, int saving, int startMonth, int startWeek, int startDay, int startHour, int endMonth, int endWeek, int endDay, int endHour)
    {
        TimeZoneInfo.TransitionTime start = TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new DateTime(1, 1, 1, startHour, 0, 0), startMonth, startWeek, (DayOfWeek)startDay);
        TimeZoneInfo.TransitionTime end = TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new DateTime(1, 1, 1, endHour, 0, 0), endMonth, endWeek, (DayOfWeek)endDay);
        TimeZoneInfo.AdjustmentRule rule = TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(DateTime.MinValue.Date, DateTime.MaxValue.Date, TimeSpan.FromMinutes(saving), start, end);
        AssertAgrees(posix, TimeZoneInfo.CreateCustomTimeZone(posix, TimeSpan.FromMinutes(standard), posix, "standard", "daylight", new[] { rule }));
    }

    [TestMethod]
    [DataRow("Europe/Berlin", "CET-1CEST,M3.5.0,M10.5.0/3")]
    [DataRow("Europe/Dublin", "IST-1GMT0,M10.5.0,M3.5.0/1")]
    [DataRow("America/New_York", "EST5EDT")]
    [DataRow("America/St_Johns", "NST3:30NDT,M3.2.0,M11.1.0")]
    [DataRow("America/Havana", "CST5CDT,M3.2.0/0,M11.1.0/1")]
    [DataRow("Australia/Sydney", "AEST-10AEDT,M10.1.0,M4.1.0/3")]
    [DataRow("Asia/Jerusalem", "IST-2IDT,M3.4.4/26,M10.5.0")]
    [DataRow("Asia/Kolkata", "IST-5:30")]
    [DataRow("Pacific/Chatham", "<+1245>-12:45<+1345>,M9.5.0/2:45,M4.1.0/3:45")]
    public void A_real_zone_agrees(string name, string posix)
    {
        TimeZoneInfo zone;
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(name, out zone))
            Assert.SkipTest("This machine has no time zone data.");
        AssertAgrees(posix, zone);
    }

    private static void AssertAgrees(string posix, TimeZoneInfo expected)
    {
        Assert.IsTrue(PosixTimeZone.TryParse(posix, out PosixTimeZone zone), posix);
        DateTime end = new DateTime(LastYear, 12, 31, 23, 59, 59, DateTimeKind.Utc);
        TimeSpan offset = TimeSpan.MinValue;
        for (DateTime time = new DateTime(FirstYear, 1, 1, 0, 0, 0, DateTimeKind.Utc); time < end; time = time.AddHours(StepHours))
        {
            bool isChange = offset != expected.GetUtcOffset(time);
            offset = expected.GetUtcOffset(time);
            for (int minute = isChange ? -StepHours * 60 : 0; minute <= 0; minute++)
                AssertAgrees(zone, expected, time.AddMinutes(minute), posix);
        }
    }

    private static void AssertAgrees(PosixTimeZone zone, TimeZoneInfo expected, DateTime time, string posix)
    {
        long seconds = (time.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond;
        int wanted = (int)expected.GetUtcOffset(time).TotalSeconds;
        if (zone.OffsetAt(seconds) != wanted)
            Assert.AreEqual(wanted, zone.OffsetAt(seconds), posix + " at " + time.ToString("u"));
    }
}
