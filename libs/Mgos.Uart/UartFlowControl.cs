// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Uart;

/// <summary>How one side of a line holds the other back.</summary>
public enum UartFlowControl
{
    /// <summary>Not at all.</summary>
    None = 0,

    /// <summary>With the lines RTS and CTS.</summary>
    Hardware = 1,

    /// <summary>With the bytes XON (11) and XOFF (13), which are taken out of what is received.</summary>
    Software = 2,
}
