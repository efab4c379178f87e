// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace System.IO.Ports;

/// <summary>The parity bit of a serial port.</summary>
public enum Parity
{
    /// <summary>No parity bit.</summary>
    None = 0,

    /// <summary>The number of ones is odd.</summary>
    Odd = 1,

    /// <summary>The number of ones is even.</summary>
    Even = 2,
}
