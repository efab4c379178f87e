// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace System.Device.Spi;

/// <summary>Which edges of the clock count.</summary>
public enum SpiMode
{
    /// <summary>Clock rests low, data is taken at its first edge.</summary>
    Mode0,

    /// <summary>Clock rests low, data is taken at its second edge.</summary>
    Mode1,

    /// <summary>Clock rests high, data is taken at its first edge.</summary>
    Mode2,

    /// <summary>Clock rests high, data is taken at its second edge.</summary>
    Mode3,
}
