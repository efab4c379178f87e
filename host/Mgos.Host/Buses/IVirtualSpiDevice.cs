// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Host.Buses;

/// <summary>A device that can be plugged into an SPI bus of a virtual device.</summary>
/// <remarks>Thread: the one on which the device's code transfers, one transfer of a bus at a time.</remarks>
public interface IVirtualSpiDevice
{
    /// <summary>Called when the chip select becomes active: the next byte is the first of a transaction.</summary>
    void Select();

    /// <summary>Takes and gives bytes at once; called one or more times between select and deselect.</summary>
    /// <param name="mosi">What the master sends.</param>
    /// <param name="miso">To be filled with what the device sends; as long.</param>
    void Transfer(ReadOnlySpan<byte> mosi, Span<byte> miso);

    /// <summary>Called when the chip select becomes inactive.</summary>
    void Deselect();
}
