// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace System.Device.Spi;

/// <summary>How the data lines are used.</summary>
public enum SpiBusConfiguration
{
    /// <summary>Both at once.</summary>
    FullDuplex,

    /// <summary>One after the other.</summary>
    HalfDuplex,

    /// <summary>One only.</summary>
    Simplex,
}
