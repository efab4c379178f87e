// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace System.Device.Spi;

/// <summary>In which order the bits of a number are sent.</summary>
public enum DataFlow
{
    /// <summary>The highest first.</summary>
    MsbFirst,

    /// <summary>The lowest first.</summary>
    LsbFirst,
}
