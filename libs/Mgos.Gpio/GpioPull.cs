// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Gpio;

/// <summary>Resistor of a pin that nobody drives.</summary>
/// <remarks>Mirrors <c>enum mgos_gpio_pull_type</c>, same numbers.</remarks>
public enum GpioPull
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>To the supply: the pin reads high.</summary>
    Up = 1,

    /// <summary>To ground: the pin reads low.</summary>
    Down = 2,
}
