// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Core;

/// <summary>State of one timer.</summary>
public sealed class TimerInfo
{
    /// <summary>Period in milliseconds; -1 for a timer that runs once.</summary>
    public int IntervalMilliseconds { get; set; }

    /// <summary>Milliseconds until it runs next; 0 if it is due.</summary>
    public int MillisecondsLeft { get; set; }
}
