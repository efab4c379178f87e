// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Rpc.Uart;

/// <summary>How the two sides of a line hold each other back, <c>rpc.uart.fc_type</c>.</summary>
public enum UartFlowControlType
{
    /// <summary>Not at all.</summary>
    None = 0,

    /// <summary>By the wires RTS and CTS.</summary>
    Hardware = 1,

    /// <summary>By the bytes XON and XOFF.</summary>
    Software = 2,
}
