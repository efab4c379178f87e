// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace System.Device.Pwm;

/// <summary>Which level counts as on.</summary>
public enum PwmPulsePolarity
{
    /// <summary>High.</summary>
    ActiveHigh,

    /// <summary>Low.</summary>
    ActiveLow,
}
