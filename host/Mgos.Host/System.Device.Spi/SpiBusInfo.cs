// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace System.Device.Spi;

/// <summary>What a bus can do.</summary>
public sealed class SpiBusInfo
{
    internal SpiBusInfo()
    {
    }

    /// <summary>Gets the fastest clock in hertz; pins can be chosen freely at this speed.</summary>
    public int MaxClockFrequency => 26_000_000;

    /// <summary>Gets the slowest clock in hertz.</summary>
    public int MinClockFrequency => 20_000_000 / 256;
}
