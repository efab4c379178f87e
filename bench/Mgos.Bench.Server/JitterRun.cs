// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Linq;
using Mgos.Core;
using Mgos.Json;
using Mgos.Rpc;

namespace Mgos.Bench;

/// <summary>The intervals between the ticks of a timer that repeats every 10 ms.</summary>
internal sealed class JitterRun(Device device, RpcRequest request, int ticks)
{
    private const int PeriodMilliseconds = 10;

    private readonly double[] _intervals = new double[ticks];
    private int _timer;
    private int _count = -1;
    private long _last;

    internal void Start() => _timer = device.Timers.Set(PeriodMilliseconds, TimerOptions.Repeat, Tick);

    private void Tick()
    {
        long now = device.Clock.UptimeMicroseconds;
        if (_count >= 0)
            _intervals[_count] = now - _last;
        _last = now;
        if (++_count < ticks)
            return;
        device.Timers.Clear(_timer);
        Answer();
    }

    private void Answer()
    {
        double mean = _intervals.Average();
        JsonWriter result = request.BeginResult();
        result.BeginObject();
        result.Name("deviation_us");
        result.Double(Math.Sqrt(_intervals.Average(interval => (interval - mean) * (interval - mean))));
        result.Name("spread_us");
        result.Double(_intervals.Max() - _intervals.Min());
        result.EndObject();
        request.EndResult();
    }
}
