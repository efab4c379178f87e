// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Client.Serial;

/// <summary>What a piece of a serial stream is.</summary>
internal enum SerialItemKind
{
    /// <summary>Text of the console.</summary>
    Text,

    /// <summary>A frame, checksum verified and cut off.</summary>
    Frame,

    /// <summary>The answer to a handshake.</summary>
    Handshake,

    /// <summary>A frame whose checksum is wrong.</summary>
    Damaged,

    /// <summary>A frame without end.</summary>
    TooLong,
}
