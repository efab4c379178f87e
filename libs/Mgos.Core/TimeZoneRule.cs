// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Core;

/// <summary>The day and time of a year at which daylight time starts or ends.</summary>
internal sealed class TimeZoneRule
{
    private const int DefaultTimeSeconds = 7200;
    private const int SecondsPerDay = 86400;
    private const int LastWeek = 5;

    private int _month;
    private int _week;
    private int _day;
    private bool _skipsLeapDay;
    private int _timeSeconds = DefaultTimeSeconds;

    /// <summary>Reads <c>,rule[/time]</c>; null if it is not one.</summary>
    internal static TimeZoneRule Read(TimeZoneScanner scanner)
    {
        TimeZoneRule rule = new TimeZoneRule();
        if (!scanner.TryTake(',') || !rule.TryReadDay(scanner))
            return null;
        return scanner.TryTake('/') && !scanner.TryReadTime(out rule._timeSeconds) ? null : rule;
    }

    /// <summary>Seconds from 1970-01-01 to this rule's moment in a year, in local time.</summary>
    internal long SecondsIn(int year) => DaysIn(year) * SecondsPerDay + _timeSeconds;

    private bool TryReadDay(TimeZoneScanner scanner)
    {
        if (scanner.TryTake('M'))
            return TryReadMonthRule(scanner);
        _skipsLeapDay = scanner.TryTake('J');
        return scanner.TryReadNumber(365, out _day) && (!_skipsLeapDay || _day > 0);
    }

    private bool TryReadMonthRule(TimeZoneScanner scanner) =>
        scanner.TryReadNumber(12, out _month) && _month > 0 && scanner.TryTake('.')
        && scanner.TryReadNumber(LastWeek, out _week) && _week > 0 && scanner.TryTake('.')
        && scanner.TryReadNumber(6, out _day);

    private long DaysIn(int year)
    {
        long newYear = CivilTime.DaysFromDate(year, 1, 1);
        if (_month > 0)
            return DayOfMonthRule(year);
        if (!_skipsLeapDay)
            return newYear + _day;
        return CivilTime.DaysFromDate(year, 3, 1) - newYear == 60 && _day >= 60 ? newYear + _day : newYear + _day - 1;
    }

    private long DayOfMonthRule(int year)
    {
        long first = CivilTime.DaysFromDate(year, _month, 1);
        long next = _month == 12 ? CivilTime.DaysFromDate(year + 1, 1, 1) : CivilTime.DaysFromDate(year, _month + 1, 1);
        int weekdayOfFirst = new CivilTime(first * SecondsPerDay).DayOfWeek;
        long day = first + (_day - weekdayOfFirst + 7) % 7 + (_week - 1) * 7;
        return day >= next ? day - 7 : day;
    }
}
