// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Bench;

/// <summary>Times cases in turns, many short runs of each, and takes the best of each: what else the machine does hits all of them alike and falls out.</summary>
/// <remarks>A run is some hundred times as long as a step of the clock. Collections that fall into all runs count.</remarks>
internal sealed class CaseTimer
{
    private const int Rounds = 250;
    private const int MinMicroseconds = 3000;
    private const int StepsPerRun = 100;
    private const int Steps = 60;
    private const int NanosecondsPerMicrosecond = 1000;

    private readonly IClock _clock;
    private readonly long _runMicroseconds;

    internal CaseTimer(IClock clock)
    {
        _clock = clock;
        long run = ShortestStep() * StepsPerRun;
        _runMicroseconds = run < MinMicroseconds ? MinMicroseconds : run;
    }

    /// <summary>Nanoseconds a call, for each case.</summary>
    internal int[] Measure(IBenchCase[] cases)
    {
        int[] calls = new int[cases.Length];
        int[] best = new int[cases.Length];
        for (int i = 0; i < cases.Length; i++)
        {
            calls[i] = CallsPerRun(cases[i]);
            best[i] = int.MaxValue;
        }

        for (int round = 0; round < Rounds; round++)
            MeasureOnce(cases, calls, best);
        return best;
    }

    private void MeasureOnce(IBenchCase[] cases, int[] calls, int[] best)
    {
        for (int i = 0; i < cases.Length; i++)
        {
            long nanoseconds = Time(cases[i], calls[i]) * NanosecondsPerMicrosecond / calls[i];
            if (nanoseconds < best[i])
                best[i] = (int)nanoseconds;
        }
    }

    // The lesser of two: a run that something else has stretched would make all that follow too short.
    private int CallsPerRun(IBenchCase subject)
    {
        int calls = 1;
        while (Time(subject, calls) < _runMicroseconds || Time(subject, calls) < _runMicroseconds)
            calls *= 2;
        return calls;
    }

    // The clock of the day is the finer one on a board.
    private long Time(IBenchCase subject, int calls)
    {
        long start = _clock.UnixMicroseconds;
        for (int i = 0; i < calls; i++)
            subject.Run();
        return _clock.UnixMicroseconds - start;
    }

    private long ShortestStep()
    {
        long shortest = long.MaxValue;
        for (int i = 0; i < Steps; i++)
        {
            long start = _clock.UnixMicroseconds;
            long now = start;
            while (now == start)
                now = _clock.UnixMicroseconds;
            shortest = now - start < shortest ? now - start : shortest;
        }

        return shortest;
    }
}
