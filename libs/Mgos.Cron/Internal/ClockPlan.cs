// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Cron;

/// <summary>Six fields in local time. Pure.</summary>
/// <remarks>
/// Where clocks are put back, an expression that leaves out no hour goes on through the hour that comes twice, any other takes its first time only.
/// Where they are put forward, a time that is left out comes as much later.
/// </remarks>
internal sealed class ClockPlan : CronPlan
{
    private readonly ClockFields _fields;

    internal ClockPlan(ClockFields fields)
    {
        _fields = fields;
    }

    internal override long Next(long after, CronSurroundings surroundings)
    {
        PosixTimeZone zone = surroundings.Zone;
        long local = after + zone.OffsetAt(after);
        long next;
        do
        {
            local = _fields.Next(local);
            if (local == DayFields.None)
                return Never;
            next = LocalTime.ToUnix(local, zone, after);
        }
        while (next <= after);
        return _fields.IsEveryHour && zone.OffsetAt(next) < zone.OffsetAt(after) ? EarlierOf(next, after, zone) : next;
    }

    private long EarlierOf(long next, long after, PosixTimeZone zone)
    {
        long change = LocalTime.ChangeBetween(after, next, zone);
        int offset = zone.OffsetAt(change);
        long again = _fields.Next(change + offset - 1) - offset;
        return again < next ? again : next;
    }
}
