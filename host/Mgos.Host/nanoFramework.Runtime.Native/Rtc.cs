// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Host;

namespace nanoFramework.Runtime.Native;

/// <summary>Sets the clock of the device.</summary>
public static class Rtc
{
    private const int YearMin = 1601;
    private const int YearMax = 3000;

    /// <summary>Sets the clock: on the PC the offset of the current <see cref="HostMachine"/>, never the clock of the PC.</summary>
    /// <param name="time">The time, UTC, in the years 1601 to 3000.</param>
    /// <returns>True if the clock was set.</returns>
    /// <remarks>
    /// <see cref="DateTime.UtcNow"/> is the clock of the PC and stays as it is; code that wants the clock of the device reads
    /// <see cref="HostMachine.UtcNow"/>.
    /// </remarks>
    public static bool SetSystemTime(DateTime time)
    {
        if (time.Year < YearMin || time.Year > YearMax)
            return false;
        HostMachine.Required.ClockOffset = time - DateTime.UtcNow;
        return true;
    }
}
