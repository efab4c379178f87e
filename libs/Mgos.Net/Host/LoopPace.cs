// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Diagnostics;

namespace Mgos.Net;

/// <summary>How quickly one event follows the other.</summary>
/// <remarks>
/// Waking a sleeping processor costs some 50 µs on a virtual machine, at both ends of an exchange. While events come about as fast, the loop stays awake for them; it costs nothing
/// when they do not, and gives way to every other thread.
/// </remarks>
internal sealed class LoopPace
{
    private const long PatienceMicroseconds = 100;
    private const long FastMicroseconds = 200;
    private const long MicrosecondsPerSecond = 1000000;

    private static readonly long PatienceTicks = PatienceMicroseconds * Stopwatch.Frequency / MicrosecondsPerSecond;
    private static readonly long FastTicks = FastMicroseconds * Stopwatch.Frequency / MicrosecondsPerSecond;

    private long _last;

    /// <summary>True if the last two events were close together, and nobody has waited in vain since.</summary>
    internal bool IsFast { get; private set; }

    /// <summary>Notes an event.</summary>
    internal void Mark()
    {
        long now = Stopwatch.GetTimestamp();
        IsFast = now - _last < FastTicks;
        _last = now;
    }

    /// <summary>Notes that staying awake was in vain.</summary>
    internal void Slacken() => IsFast = false;

    /// <summary>Tells until when to stay awake.</summary>
    internal long EndOfPatience(long atMostMicroseconds) =>
        Stopwatch.GetTimestamp() + (atMostMicroseconds < PatienceMicroseconds ? atMostMicroseconds * Stopwatch.Frequency / MicrosecondsPerSecond : PatienceTicks);

    internal bool IsBefore(long end) => Stopwatch.GetTimestamp() < end;
}
