// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Rpc.Uart;

/// <summary>What the serial ports of a device are like.</summary>
internal static class UartPlatform
{
    /// <summary>A full input buffer loses input: the peer has to be stopped in time.</summary>
    internal const bool InputCanOverflow = true;

    /// <summary>Pause in milliseconds between two looks at an idle port; the port's event comes earlier where it works.</summary>
    internal const int IdlePollMilliseconds = 50;
}
