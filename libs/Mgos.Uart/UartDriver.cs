// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.IO.Ports;

namespace Mgos.Uart;

/// <summary>The names that the driver has for settings.</summary>
internal static class UartDriver
{
    internal static Parity ParityOf(UartParity parity)
    {
        switch (parity)
        {
            case UartParity.Even: return Parity.Even;
            case UartParity.Odd: return Parity.Odd;
            default: return Parity.None;
        }
    }

    internal static StopBits StopBitsOf(UartStopBits stopBits)
    {
        switch (stopBits)
        {
            case UartStopBits.Two: return StopBits.Two;
            case UartStopBits.OneAndAHalf: return StopBits.OnePointFive;
            default: return StopBits.One;
        }
    }
}
