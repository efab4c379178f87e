// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Gpio;

/// <summary>What an interrupt waits for.</summary>
/// <remarks>Mirrors <c>enum mgos_gpio_int_mode</c>, same numbers.</remarks>
public enum GpioInterruptMode
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Low to high.</summary>
    EdgePositive = 1,

    /// <summary>High to low.</summary>
    EdgeNegative = 2,

    /// <summary>Both edges.</summary>
    EdgeAny = 3,

    /// <summary>High, again and again while it lasts.</summary>
    LevelHigh = 4,

    /// <summary>Low, again and again while it lasts.</summary>
    LevelLow = 5,
}
