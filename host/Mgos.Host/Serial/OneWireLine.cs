// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Host.Buses;

namespace Mgos.Host.Serial;

/// <summary>A serial line that is a 1-Wire bus: each byte that the port sends is a slot or a reset, and comes back as the devices change it.</summary>
/// <remarks>
/// <code>
/// speed        | sent | on the line         | comes back
/// -------------|------|---------------------|------------------------------------------------
/// about 9600   | F0   | low for 520 us      | F0 nobody, E0 a device is there, 00 shorted
/// about 115200 | FF   | low for 9 us        | FF the line was released, F8 a device kept it low
/// about 115200 | 00   | low for 78 us       | 00
/// </code>
/// </remarks>
internal sealed class OneWireLine(VirtualOneWireBus bus) : SerialLine
{
    private const int ResetBaudRateMax = 20000;
    private const byte Presence = 0xe0;
    private const byte HeldLow = 0xf8;

    /// <inheritdoc/>
    public override string Description => "1-Wire bus";

    private protected override int Receive(Span<byte> buffer) => 0;

    private protected override int Send(ReadOnlySpan<byte> data, int timeoutMilliseconds)
    {
        foreach (var value in data)
            Accept([BaudRate <= ResetBaudRateMax ? Reset(value) : Slot(value)]);
        return data.Length;
    }

    private byte Reset(byte value)
    {
        var isAnswered = bus.Reset();
        return bus.IsShorted ? (byte)0 : isAnswered ? (byte)(value & Presence) : value;
    }

    // Only the first data bit is still in the slot; what is sent after it goes out on a line that a 0 keeps low anyway.
    private byte Slot(byte value)
    {
        var line = bus.Slot((value & 1) != 0);
        return line || (value & 1) == 0 ? value : bus.IsShorted ? (byte)0 : (byte)(value & HeldLow);
    }
}
