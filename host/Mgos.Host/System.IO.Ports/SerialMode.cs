// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace System.IO.Ports;

/// <summary>The mode of a serial port.</summary>
public enum SerialMode
{
    /// <summary>Both ways at once.</summary>
    Normal = 0,

    /// <summary>RS-485, one way at a time.</summary>
    RS485 = 1,
}
