// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Mgos.Bench.Load;

/// <summary>Ticks by nothing but the system's own sleep: what this machine can do at best.</summary>
internal static partial class BareTimer
{
    /// <summary>The argument that has this program be the bare timer.</summary>
    public const string Argument = "--bare-timer";

    private const int MonotonicClock = 1;
    private const int AbsoluteTime = 1;
    private const long PeriodNanoseconds = 10_000_000;
    private const long NanosecondsPerSecond = 1_000_000_000;

    public static bool IsSupported => OperatingSystem.IsLinux();

    /// <summary>Measures in a process of its own, on the core of the device.</summary>
    public static TimerFigures MeasureInProcess(int ticks)
    {
        ProcessStartInfo start = ChildProcess.OnServerCore(Environment.ProcessPath, Argument, ticks.ToString(CultureInfo.InvariantCulture));
        start.RedirectStandardOutput = true;
        using Process process = Process.Start(start);
        string[] figures = process.StandardOutput.ReadToEnd().Split(' ');
        return new TimerFigures(double.Parse(figures[0], CultureInfo.InvariantCulture), double.Parse(figures[1], CultureInfo.InvariantCulture));
    }

    /// <summary>Sleeps from tick to tick and prints the figures.</summary>
    public static void Print(int ticks)
    {
        double[] intervals = [.. Intervals(ticks)];
        double mean = intervals.Average();
        double deviation = Math.Sqrt(intervals.Average(interval => (interval - mean) * (interval - mean)));
        Console.Write(string.Create(CultureInfo.InvariantCulture, $"{deviation} {intervals.Max() - intervals.Min()}"));
    }

    private static IEnumerable<double> Intervals(int ticks)
    {
        ClockGetTime(MonotonicClock, out TimeSpec deadline);
        long last = 0;
        for (int i = 0; i <= ticks; i++)
        {
            long next = (deadline.Seconds * NanosecondsPerSecond) + deadline.Nanoseconds + PeriodNanoseconds;
            deadline = new TimeSpec((nint)(next / NanosecondsPerSecond), (nint)(next % NanosecondsPerSecond));
            ClockNanosleep(MonotonicClock, AbsoluteTime, deadline, 0);
            long now = Stopwatch.GetTimestamp();
            if (i > 0)
                yield return (now - last) * 1e6 / Stopwatch.Frequency;
            last = now;
        }
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int ClockGetTime(int clock, out TimeSpec time);

    [LibraryImport("libc", EntryPoint = "clock_nanosleep")]
    private static partial int ClockNanosleep(int clock, int flags, in TimeSpec request, nint remaining);

    private readonly record struct TimeSpec(nint Seconds, nint Nanoseconds);
}
