// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Device.Spi;

namespace Mgos.Host.Buses;

/// <summary>One transfer that took place on a virtual SPI bus.</summary>
/// <param name="ChipSelect">The pin that the driver made active; -1 for none.</param>
/// <param name="Mode">The mode.</param>
/// <param name="ClockFrequency">The clock in hertz.</param>
/// <param name="Mosi">The bytes sent.</param>
/// <param name="Miso">The bytes received.</param>
public sealed record SpiTransfer(int ChipSelect, SpiMode Mode, int ClockFrequency, byte[] Mosi, byte[] Miso)
{
    /// <summary>Gives the transfer as text, such as <c>cs 5 mode 0 1000000 Hz D0FF -> FF60</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        "cs " + ChipSelect + " mode " + (int)Mode + " " + ClockFrequency + " Hz " + Convert.ToHexString(Mosi) + " -> " + Convert.ToHexString(Miso);
}
