// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Host.Board;

/// <summary>What the world around a board does to a pin.</summary>
public enum PinDrive
{
    /// <summary>Nothing: the pin is left to the device and its pulls.</summary>
    Released,

    /// <summary>Holds it at ground.</summary>
    Low,

    /// <summary>Holds it at the supply.</summary>
    High,

    /// <summary>Holds it at a voltage in between.</summary>
    Analog,
}
