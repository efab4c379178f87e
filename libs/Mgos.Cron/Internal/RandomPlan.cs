// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Cron;

/// <summary>About as many runs as wanted, at random, in each window that begins with one expression and ends with another.</summary>
/// <remarks>Nothing is kept: each time as many points are drawn as the window has runs, and the first that is yet to come counts.</remarks>
internal sealed class RandomPlan : CronPlan
{
    private readonly CronPlan _from;
    private readonly CronPlan _to;
    private readonly int _runs;

    internal RandomPlan(CronPlan from, CronPlan to, int runs)
    {
        _from = from;
        _to = to;
        _runs = runs;
    }

    internal override long Next(long after, CronSurroundings surroundings)
    {
        long start = _from.Next(after, surroundings);
        long end = _to.Next(after, surroundings);
        if (start == Never || end == Never)
            return Never;
        if (end < start)
        {
            long inside = Draw(end - LengthOf(start, surroundings), end, after, surroundings);
            if (inside != Never)
                return inside;
        }

        return Draw(start, start + LengthOf(start, surroundings), after, surroundings);
    }

    private long LengthOf(long start, CronSurroundings surroundings)
    {
        long end = _to.Next(start, surroundings);
        return end == Never ? 1 : end - start;
    }

    private long Draw(long start, long end, long after, CronSurroundings surroundings)
    {
        long earliest = Never;
        for (int i = 0; i < _runs; i++)
        {
            long point = start + surroundings.Random.NextUInt32() % (end - start);
            if (point > after && (earliest == Never || point < earliest))
                earliest = point;
        }

        return earliest;
    }
}
