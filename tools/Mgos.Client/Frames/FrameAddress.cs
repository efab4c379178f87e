// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Client.Frames;

/// <summary>The names in the envelope of a frame.</summary>
/// <param name="Source">Own name, to which answers go.</param>
/// <param name="Destination">Name of the device; empty where the line leads to nobody else.</param>
/// <param name="IsAscii">Whether letters beyond ASCII are escaped: a serial line of a device forgets what it has when a byte of 80 or more comes.</param>
internal sealed record FrameAddress(string Source, string Destination, bool IsAscii = false)
{
    /// <summary>The names on a serial line.</summary>
    internal static readonly FrameAddress Serial = new("mgos", "", IsAscii: true);

    /// <summary>The names on a line from one to one.</summary>
    internal static readonly FrameAddress Direct = new("mgos", "");
}
