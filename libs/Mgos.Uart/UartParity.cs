// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Uart;

/// <summary>The parity bit.</summary>
public enum UartParity
{
    /// <summary>There is none.</summary>
    None = 0,

    /// <summary>The number of ones is even.</summary>
    Even = 1,

    /// <summary>The number of ones is odd.</summary>
    Odd = 2,
}
