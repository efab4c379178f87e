// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Core;

/// <summary>A point in time split into calendar fields, proleptic Gregorian.</summary>
/// <remarks>Pure arithmetic: the platform's date type covers fewer years and knows no time zones.</remarks>
public sealed class CivilTime
{
    private const long SecondsPerDay = 86400;
    private const int DaysPerEra = 146097;
    private const int DaysToYear0 = 719468;

    /// <summary>Splits a count of seconds.</summary>
    /// <param name="seconds">Seconds since 1970-01-01 00:00:00 of whatever zone the fields shall be in.</param>
    public CivilTime(long seconds)
    {
        long days = FloorDivide(seconds, SecondsPerDay);
        int secondOfDay = (int)(seconds - days * SecondsPerDay);
        Hour = secondOfDay / 3600;
        Minute = secondOfDay / 60 % 60;
        Second = secondOfDay % 60;
        DayOfWeek = (int)(FloorModulo(days + 4, 7));
        SetDate(days);
        DayOfYear = (int)(days - DaysFromDate(Year, 1, 1));
    }

    /// <summary>Year, for example 2026.</summary>
    public int Year { get; private set; }

    /// <summary>Month, 1 to 12.</summary>
    public int Month { get; private set; }

    /// <summary>Day of the month, 1 to 31.</summary>
    public int Day { get; private set; }

    /// <summary>Hour, 0 to 23.</summary>
    public int Hour { get; }

    /// <summary>Minute, 0 to 59.</summary>
    public int Minute { get; }

    /// <summary>Second, 0 to 59.</summary>
    public int Second { get; }

    /// <summary>Day of the week, 0 = Sunday.</summary>
    public int DayOfWeek { get; }

    /// <summary>Day of the year, 0 = January 1.</summary>
    public int DayOfYear { get; }

    /// <summary>Counts the days from 1970-01-01 to a date.</summary>
    /// <param name="year">Year.</param>
    /// <param name="month">Month, 1 to 12.</param>
    /// <param name="day">Day, 1 to 31.</param>
    /// <returns>Days; negative before 1970.</returns>
    public static long DaysFromDate(int year, int month, int day)
    {
        // Years start in March, so that the leap day is the last one.
        long shifted = month <= 2 ? year - 1 : year;
        long era = FloorDivide(shifted, 400);
        long yearOfEra = shifted - era * 400;
        long dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        long dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * DaysPerEra + dayOfEra - DaysToYear0;
    }

    private void SetDate(long days)
    {
        long shifted = days + DaysToYear0;
        long era = FloorDivide(shifted, DaysPerEra);
        long dayOfEra = shifted - era * DaysPerEra;
        long yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
        long dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int shiftedMonth = (int)((5 * dayOfYear + 2) / 153);
        Day = (int)(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1);
        Month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
        Year = (int)(yearOfEra + era * 400) + (Month <= 2 ? 1 : 0);
    }

    private static long FloorDivide(long value, long divisor) =>
        value >= 0 ? value / divisor : -((divisor - 1 - value) / divisor);

    private static long FloorModulo(long value, long divisor) => value - FloorDivide(value, divisor) * divisor;
}
