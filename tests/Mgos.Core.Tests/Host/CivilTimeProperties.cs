// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using nanoFramework.TestFramework;

namespace Mgos.Core.Tests.Host;

/// <summary>Any moment of the years 1 to 9999, against the platform's calendar.</summary>
[TestClass]
public class CivilTimeProperties
{
    private static readonly FsCheck.Config s_often = FsCheck.Config.QuickThrowOnFailure.WithMaxTest(5000);

    private static Arbitrary<DateTime> AnyTime()
    {
        const int LastDay = 3652058;
        Gen<int> days = Gen.OneOf(Gen.Choose(0, LastDay), Gen.Choose(719162, 750000));
        return days.Zip(Gen.Choose(0, 86399), (day, second) => DateTime.MinValue.AddDays(day).AddSeconds(second)).ToArbitrary();
    }

    [TestMethod]
    public void Any_moment_has_the_fields_of_the_calendar() => Prop.ForAll(AnyTime(), HasFields).Check(s_often);

    [TestMethod]
    public void Any_date_counts_its_days() =>
        Prop.ForAll(AnyTime(), time => CivilTime.DaysFromDate(time.Year, time.Month, time.Day) == (time.Date - DateTime.UnixEpoch.Date).Days).Check(s_often);

    [TestMethod]
    public void Any_moment_has_the_week_of_the_calendar() => Prop.ForAll(AnyTime(), HasIsoWeek).Check(s_often);

    private static bool HasFields(DateTime time)
    {
        CivilTime civil = new CivilTime(SecondsOf(time));
        return civil.Year == time.Year && civil.Month == time.Month && civil.Day == time.Day && civil.Hour == time.Hour && civil.Minute == time.Minute
            && civil.Second == time.Second && civil.DayOfWeek == (int)time.DayOfWeek && civil.DayOfYear == time.DayOfYear - 1;
    }

    private static bool HasIsoWeek(DateTime time)
    {
        string expected = ISOWeek.GetYear(time).ToString(CultureInfo.InvariantCulture) + " " + ISOWeek.GetWeekOfYear(time).ToString("D2", CultureInfo.InvariantCulture);
        return TimeFormatter.Format("%G %V", SecondsOf(time), PosixTimeZone.Utc) == expected;
    }

    private static long SecondsOf(DateTime time) => (time.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond;
}
