// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Cron;

/// <summary>Limits of jobs.</summary>
public static class CronConstants
{
    /// <summary>Never the id of a job.</summary>
    public const int InvalidJobId = 0;

    /// <summary>As many jobs a device has at the most.</summary>
    public const int MaxJobs = 100;

    /// <summary>As long an expression may be.</summary>
    public const int MaxExpressionCharacters = 300;

    /// <summary>As many runs a window of <c>@random</c> has at the most.</summary>
    public const int MaxRandomRuns = 1000;

    /// <summary>Years in which a date that fits is looked for.</summary>
    public const int SearchYears = 4;

    internal const long SecondsPerDay = 86400;
    internal const long MicrosecondsPerSecond = 1000000;
    internal const int SecondsPerHour = 3600;
    internal const int SecondsPerMinute = 60;
    internal const int MaxSunOffsetSeconds = 12 * SecondsPerHour;
    internal const int MaxSunDays = 366;

    // The clock may be moved by something that tells nobody.
    internal const int MaxSleepMilliseconds = 3600000;
}
