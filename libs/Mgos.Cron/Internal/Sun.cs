// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Cron;

/// <summary>When the sun rises and sets, within about two minutes. Pure.</summary>
/// <remarks>The sunrise equation: solar noon by the equation of time, and the hour angle at which the upper edge of the sun, with refraction, is at the horizon.</remarks>
internal static class Sun
{
    /// <summary>It does not rise or set that day.</summary>
    internal const long None = long.MinValue;

    private const double RadiansPerDegree = Math.PI / 180;
    private const double HorizonDegrees = -0.833;
    private const double TiltDegrees = 23.44;
    private const double PerihelionDegrees = 102.9372;
    private const double AnomalyDegrees = 357.5291;
    private const double AnomalyDegreesPerDay = 0.98560028;

    // The epoch of the equation, noon of 2000-01-01, in days since 1970.
    private const double EpochDays = 10957.5;

    /// <summary>Seconds since 1970 UTC of the event on a local day, given as days since 1970; None if there is none.</summary>
    internal static long TimeOf(long day, bool isSunset, double latitude, double longitude)
    {
        double noon = day + 0.5 - EpochDays - longitude / 360;
        double anomaly = AnomalyDegrees + AnomalyDegreesPerDay * noon;
        double center = 1.9148 * Sin(anomaly) + 0.02 * Sin(2 * anomaly) + 0.0003 * Sin(3 * anomaly);
        double position = anomaly + center + 180 + PerihelionDegrees;
        double transit = noon + 0.0053 * Sin(anomaly) - 0.0069 * Sin(2 * position);
        double declinationSine = Sin(position) * Sin(TiltDegrees);
        double declinationCosine = Math.Sqrt(1 - declinationSine * declinationSine);
        double span = Sin(90 - latitude) * declinationCosine;
        double height = Sin(HorizonDegrees) - Sin(latitude) * declinationSine;
        if (height >= span || height <= -span)
            return None;
        double angle = Math.Acos(height / span) / RadiansPerDegree / 360;
        double time = isSunset ? transit + angle : transit - angle;
        return (long)((time + EpochDays) * CronConstants.SecondsPerDay);
    }

    // Many turns cost precision where numbers are short.
    private static double Sin(double degrees) => Math.Sin((degrees - 360 * (long)(degrees / 360)) * RadiansPerDegree);
}
