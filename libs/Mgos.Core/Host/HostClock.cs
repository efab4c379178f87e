// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Diagnostics;
using Mgos.Host;

namespace Mgos.Core;

/// <summary>The clock of a virtual device: the PC's, moved by what the device has set.</summary>
internal sealed class HostClock : IClock
{
    private const long TicksPerMicrosecond = TimeSpan.TicksPerMicrosecond;
    private const long MicrosecondsPerSecond = 1000000;

    private static readonly long TimestampsPerMicrosecond = Stopwatch.Frequency / MicrosecondsPerSecond;

    private readonly HostMachine _machine;
    private readonly long _bootTimestamp = Stopwatch.GetTimestamp();

    internal HostClock(HostMachine machine)
    {
        _machine = machine;
    }

    /// <inheritdoc/>
    /// <remarks>Read several times for each call of RPC; an odd frequency takes the longer way.</remarks>
    public long UptimeMicroseconds => TimestampsPerMicrosecond * MicrosecondsPerSecond == Stopwatch.Frequency
        ? (Stopwatch.GetTimestamp() - _bootTimestamp) / TimestampsPerMicrosecond
        : Stopwatch.GetElapsedTime(_bootTimestamp).Ticks / TicksPerMicrosecond;

    /// <inheritdoc/>
    public long UnixMicroseconds => (_machine.UtcNow.Ticks - DateTime.UnixEpoch.Ticks) / TicksPerMicrosecond;

    /// <inheritdoc/>
    public void SetUnixMicroseconds(long value) =>
        _machine.ClockOffset = DateTime.UnixEpoch.AddTicks(value * TicksPerMicrosecond) - DateTime.UtcNow;
}
