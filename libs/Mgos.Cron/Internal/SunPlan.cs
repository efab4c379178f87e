// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Cron;

/// <summary>Sunrise or sunset where the device is, or a fixed time before or after it, on the days that fit.</summary>
internal sealed class SunPlan : CronPlan
{
    private readonly bool _isSunset;
    private readonly int _offsetSeconds;
    private readonly DayFields _days;

    internal SunPlan(bool isSunset, int offsetSeconds, DayFields days)
    {
        _isSunset = isSunset;
        _offsetSeconds = offsetSeconds;
        _days = days;
    }

    internal override long Next(long after, CronSurroundings surroundings)
    {
        if (!surroundings.HasLocation)
            return Never;
        // With its offset, the event of a day may come on the day before or after.
        long day = LocalTime.DayOf(after + surroundings.Zone.OffsetAt(after) - _offsetSeconds) - 1;
        for (int i = 0; i < CronConstants.MaxSunDays; i++)
        {
            day = _days.Next(day);
            if (day == DayFields.None)
                return Never;
            long time = Sun.TimeOf(day, _isSunset, surroundings.Latitude, surroundings.Longitude);
            if (time != Sun.None && time + _offsetSeconds > after)
                return time + _offsetSeconds;
            day++;
        }

        return Never;
    }
}
