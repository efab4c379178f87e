// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Rpc.Uart;

/// <summary>What the serial ports of a virtual device are like.</summary>
internal static class UartPlatform
{
    /// <summary>A full input buffer makes the peer wait by itself.</summary>
    internal const bool InputCanOverflow = false;

    /// <summary>Pause in milliseconds between two looks at an idle port, whose event can be relied on: rare, as every look wakes the PC's processor.</summary>
    internal const int IdlePollMilliseconds = 250;
}
