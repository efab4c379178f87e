// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace System.Device.Gpio;

/// <summary>What the number of a pin means.</summary>
public enum PinNumberingScheme
{
    /// <summary>The number of the chip's maker.</summary>
    Logical,

    /// <summary>The place on the board; the same as <see cref="Logical"/> here.</summary>
    Board,
}
