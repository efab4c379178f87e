// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace System.IO.Ports;

/// <summary>How a serial port holds the flow of bytes back.</summary>
public enum Handshake
{
    /// <summary>Not at all.</summary>
    None = 0,

    /// <summary>With the bytes XON and XOFF.</summary>
    XOnXOff = 1,

    /// <summary>With the RTS and CTS wires.</summary>
    RequestToSend = 2,

    /// <summary>With wires and bytes.</summary>
    RequestToSendXOnXOff = 3,
}
