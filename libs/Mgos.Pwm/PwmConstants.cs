// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Pwm;

/// <summary>Limits of pulse width modulation, with their units.</summary>
public static class PwmConstants
{
    /// <summary>Pins that can be modulated at a time.</summary>
    public const int MaxPins = TimerCount * PinsOfTimer;

    /// <summary>Different frequencies at a time.</summary>
    public const int TimerCount = 4;

    /// <summary>Pins that share a timer, and so a frequency.</summary>
    public const int PinsOfTimer = 2;

    /// <summary>Highest frequency in hertz.</summary>
    public const int MaxFrequencyHertz = 20000000;

    /// <summary>Frequency of an RGB LED in hertz, unless another is set.</summary>
    public const int LedFrequencyHertz = 400;

    internal const int NoPin = -1;
    internal const int NoSlot = -1;
    internal const double MaxComponent = 255;
}
