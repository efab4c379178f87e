// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Core;

/// <summary>How a timer runs.</summary>
/// <remarks>Mirrors <c>MGOS_TIMER_REPEAT</c> and <c>MGOS_TIMER_RUN_NOW</c>.</remarks>
[Flags]
public enum TimerOptions
{
    /// <summary>Once, after the period.</summary>
    None = 0,

    /// <summary>Again and again, every period.</summary>
    Repeat = 1,

    /// <summary>The first time at the next turn of the loop instead of after one period.</summary>
    RunNow = 2,
}
