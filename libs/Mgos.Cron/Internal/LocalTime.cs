// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Cron;

/// <summary>From a time on the wall to a moment. Pure.</summary>
internal static class LocalTime
{
    /// <summary>The day of a time, as days since 1970.</summary>
    internal static long DayOf(long seconds) =>
        seconds >= 0 ? seconds / CronConstants.SecondsPerDay : -((CronConstants.SecondsPerDay - 1 - seconds) / CronConstants.SecondsPerDay);

    /// <summary>The moment of a local time: of two, the first that is after a moment; of a local time that is left out, as if the clock had not been put forward.</summary>
    internal static long ToUnix(long local, PosixTimeZone zone, long after)
    {
        int before = zone.OffsetAt(local - CronConstants.SecondsPerDay);
        int behind = zone.OffsetAt(local + CronConstants.SecondsPerDay);
        long first = local - before;
        if (first > after && zone.OffsetAt(first) == before)
            return first;
        long second = local - behind;
        return zone.OffsetAt(second) == behind ? second : first;
    }

    /// <summary>The first moment of another offset, between two of which only the latter has one.</summary>
    internal static long ChangeBetween(long from, long to, PosixTimeZone zone)
    {
        int offset = zone.OffsetAt(from);
        while (to - from > 1)
        {
            long middle = from + (to - from) / 2;
            if (zone.OffsetAt(middle) == offset)
                from = middle;
            else
                to = middle;
        }

        return to;
    }
}
