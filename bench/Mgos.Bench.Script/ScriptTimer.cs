// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Bench;

/// <summary>Times scripts in turns and takes the best run of each.</summary>
internal sealed class ScriptTimer
{
    private const int NanosecondsPerMicrosecond = 1000;
    private const int MaxRunsBetweenLooks = 100000;

    private readonly IClock _clock;
    private readonly int _runMicroseconds;

    internal ScriptTimer(IClock clock, int runMicroseconds)
    {
        _clock = clock;
        _runMicroseconds = runMicroseconds;
    }

    /// <summary>Nanoseconds that one <c>run(count)</c> takes, for each script.</summary>
    internal double[] Measure(IScript[] scripts, int count, int rounds)
    {
        double[] best = new double[scripts.Length];
        int[] calls = new int[scripts.Length];
        for (int i = 0; i < scripts.Length; i++)
        {
            best[i] = double.MaxValue;
            calls[i] = CallsPerRun(scripts[i], count);
        }

        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < scripts.Length; i++)
            {
                double nanoseconds = (double)Time(scripts[i], count, calls[i]) * NanosecondsPerMicrosecond / calls[i];
                best[i] = nanoseconds < best[i] ? nanoseconds : best[i];
            }
        }

        return best;
    }

    private int CallsPerRun(IScript script, int count)
    {
        int calls = 1;
        while (calls < MaxRunsBetweenLooks && Time(script, count, calls) < _runMicroseconds)
            calls *= 2;
        return calls;
    }

    // The clock of the day is the finer one on a board.
    private long Time(IScript script, int count, int calls)
    {
        long start = _clock.UnixMicroseconds;
        for (int i = 0; i < calls; i++)
            script.Run(count);
        return _clock.UnixMicroseconds - start;
    }
}
