// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Gpio;

/// <summary>Limits of pins, interrupts and blinking.</summary>
public static class GpioConstants
{
    /// <summary>Highest number of a pin.</summary>
    public const int MaxPin = 63;

    /// <summary>Pins that may have an interrupt or button handler at the same time.</summary>
    public const int MaxInterrupts = 32;

    /// <summary>Calls of interrupt handlers before the loop does other things.</summary>
    public const int MaxCallsPerTurn = 32;

    /// <summary>Interrupts of one pin that wait for its handler; more are lost.</summary>
    public const int MaxPendingInterrupts = 1000000;

    /// <summary>Time between calls while the level of a level interrupt lasts, milliseconds.</summary>
    public const int LevelRepeatMilliseconds = 10;

    /// <summary>Longest half of a blink, milliseconds.</summary>
    public const int MaxBlinkMilliseconds = 65535;

}
