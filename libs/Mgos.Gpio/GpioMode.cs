// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Gpio;

/// <summary>What a pin does.</summary>
/// <remarks>Mirrors <c>enum mgos_gpio_mode</c>, same numbers.</remarks>
public enum GpioMode
{
    /// <summary>It is read.</summary>
    Input = 0,

    /// <summary>It drives both levels.</summary>
    Output = 1,

    /// <summary>It drives low and lets go for high.</summary>
    OutputOpenDrain = 2,
}
