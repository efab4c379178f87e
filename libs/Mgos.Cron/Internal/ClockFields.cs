// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Cron;

/// <summary>An expression of six fields, <c>sec min hour day-of-month month day-of-week</c>, on a calendar without zones. Pure.</summary>
internal sealed class ClockFields
{
    private const int FieldCount = 6;
    private const int MaxHour = 23;
    private const int MaxSixtieth = 59;

    private readonly CronField _second = new CronField();
    private readonly CronField _minute = new CronField();
    private readonly CronField _hour = new CronField();
    private readonly DayFields _days = new DayFields();

    /// <summary>True if no hour of the day is left out.</summary>
    internal bool IsEveryHour { get; private set; } = true;

    /// <summary>Reads the fields; gives what is wrong, null if nothing is.</summary>
    internal string Read(string text)
    {
        string[] fields = Words.Split(text);
        if (fields.Length != FieldCount)
            return CronTexts.FieldCount;
        string error = CronFieldReader.Read(fields[0], CronFieldKind.Second, _second)
            ?? CronFieldReader.Read(fields[1], CronFieldKind.Minute, _minute)
            ?? CronFieldReader.Read(fields[2], CronFieldKind.Hour, _hour)
            ?? _days.Read(fields[3], fields[4], fields[5]);
        for (int hour = 0; hour <= MaxHour; hour++)
            IsEveryHour &= _hour.Has(hour);
        return error;
    }

    /// <summary>The first time after one, in seconds since 1970 of the same zone; None if there is none for years.</summary>
    internal long Next(long after)
    {
        long day = LocalTime.DayOf(after + 1);
        long match = _days.Next(day);
        if (match == day)
        {
            int time = NextTime((int)(after + 1 - day * CronConstants.SecondsPerDay));
            if (time != CronField.None)
                return day * CronConstants.SecondsPerDay + time;
            match = _days.Next(day + 1);
        }

        return match == DayFields.None ? DayFields.None : match * CronConstants.SecondsPerDay + NextTime(0);
    }

    // Seconds of the day.
    private int NextTime(int from)
    {
        int hour = from / CronConstants.SecondsPerHour;
        int minute = from / CronConstants.SecondsPerMinute % CronConstants.SecondsPerMinute;
        int second = _second.Next(from % CronConstants.SecondsPerMinute, MaxSixtieth);
        if (second == CronField.None || !_minute.Has(minute) || !_hour.Has(hour))
        {
            second = _second.Next(0, MaxSixtieth);
            minute = _hour.Has(hour) ? _minute.Next(minute + 1, MaxSixtieth) : CronField.None;
        }

        if (minute == CronField.None)
        {
            second = _second.Next(0, MaxSixtieth);
            minute = _minute.Next(0, MaxSixtieth);
            hour = _hour.Next(hour + 1, MaxHour);
        }

        return hour == CronField.None ? CronField.None : hour * CronConstants.SecondsPerHour + minute * CronConstants.SecondsPerMinute + second;
    }
}
