// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Cron;

/// <summary>Day of the month, month and day of the week; a day has to fit all of them. Pure.</summary>
internal sealed class DayFields
{
    internal const long None = long.MinValue;

    private const int MaxMonth = 12;
    private const int DaysPerWeek = 7;

    private readonly CronField _day = new CronField();
    private readonly CronField _month = new CronField();
    private readonly CronField _weekday = new CronField();

    /// <summary>Reads the three fields; gives what is wrong, null if nothing is.</summary>
    internal string Read(string day, string month, string weekday) =>
        CronFieldReader.Read(day, CronFieldKind.Day, _day)
            ?? CronFieldReader.Read(month, CronFieldKind.Month, _month)
            ?? CronFieldReader.Read(weekday, CronFieldKind.Weekday, _weekday);

    /// <summary>The first day that fits, from one on, as days since 1970; None if there is none for years.</summary>
    internal long Next(long from)
    {
        CivilTime date = new CivilTime(from * CronConstants.SecondsPerDay);
        int year = date.Year;
        int month = date.Month;
        int day = date.Day;
        for (int lastYear = year + CronConstants.SearchYears; year <= lastYear;)
        {
            if (_month.Has(month))
            {
                long found = NextInMonth(year, month, day);
                if (found != None)
                    return found;
            }

            day = 1;
            month = month == MaxMonth ? 1 : month + 1;
            if (month == 1)
                year++;
        }

        return None;
    }

    private long NextInMonth(int year, int month, int from)
    {
        long first = CivilTime.DaysFromDate(year, month, 1);
        int count = (int)(CivilTime.DaysFromDate(month == MaxMonth ? year + 1 : year, month == MaxMonth ? 1 : month + 1, 1) - first);
        int weekday = new CivilTime((first + from - 1) * CronConstants.SecondsPerDay).DayOfWeek;
        for (int day = from; day <= count; day++)
        {
            if (_day.Has(day) && _weekday.Has(weekday))
                return first + day - 1;
            weekday = (weekday + 1) % DaysPerWeek;
        }

        return None;
    }
}
