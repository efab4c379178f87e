// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Host.Board;

/// <summary>The resistor that a device has switched on at a pin.</summary>
public enum PinPull
{
    /// <summary>None: a pin that nobody drives floats; it reads low.</summary>
    None,

    /// <summary>To the supply.</summary>
    Up,

    /// <summary>To ground.</summary>
    Down,
}
