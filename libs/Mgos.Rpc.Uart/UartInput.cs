// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Rpc.Uart;

/// <summary>What <see cref="UartFraming.Next"/> has found in the byte stream.</summary>
public enum UartInput
{
    /// <summary>Nothing more; the bytes are used up.</summary>
    None,

    /// <summary>A frame.</summary>
    Frame,

    /// <summary>A line of blanks or nothing: the peer wants to know whether anybody is there.</summary>
    EmptyLine,

    /// <summary>A line that is the single byte 04: the peer wants a console to end.</summary>
    EndOfText,

    /// <summary>A line without a frame.</summary>
    Noise,

    /// <summary>A frame whose checksum is wrong.</summary>
    Corrupted,

    /// <summary>A line longer than the limit; the rest of it is skipped.</summary>
    TooLong,
}
