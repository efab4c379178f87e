// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Diagnostics;

namespace Mgos.Bench.Load;

/// <summary>How long calls took.</summary>
internal sealed class Latencies
{
    private readonly List<long> _ticks = [];

    public int Count => _ticks.Count;

    public void Add(long ticks) => _ticks.Add(ticks);

    public void Add(Latencies other) => _ticks.AddRange(other._ticks);

    public LoadFigures ToFigures() => new(Count, Microseconds(0.5), Microseconds(0.99));

    /// <summary>Gives the time that a share of the calls has kept to, in microseconds.</summary>
    private double Microseconds(double share)
    {
        _ticks.Sort();
        return _ticks.Count == 0 ? 0 : _ticks[(int)((_ticks.Count - 1) * share)] * 1e6 / Stopwatch.Frequency;
    }
}
