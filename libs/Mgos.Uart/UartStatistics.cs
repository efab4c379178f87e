// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Uart;

/// <summary>What a serial port has done since the boot.</summary>
/// <remarks>Mirrors <c>struct mgos_uart_stats</c>, without what only a driver knows.</remarks>
public sealed class UartStatistics
{
    /// <summary>Bytes received, flow control included.</summary>
    public long ReceivedBytes { get; internal set; }

    /// <summary>Bytes sent.</summary>
    public long SentBytes { get; internal set; }

    /// <summary>Bytes that were given up because nothing took them.</summary>
    public long LostBytes { get; internal set; }

    /// <summary>How often the peer was held back with XOFF.</summary>
    public int ReceivePauses { get; internal set; }

    /// <summary>How often the peer held this side back with XOFF.</summary>
    public int TransmitPauses { get; internal set; }
}
