// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Host.Buses;

/// <summary>A device that can be plugged into an I2C bus of a virtual device.</summary>
/// <remarks>Thread: the one on which the device's code transfers, one transfer of a bus at a time.</remarks>
public interface IVirtualI2cDevice
{
    /// <summary>Takes bytes.</summary>
    /// <param name="data">The bytes that follow the address; one or more.</param>
    /// <returns>How many it acknowledges; fewer than all makes the transfer fail.</returns>
    int Write(ReadOnlySpan<byte> data);

    /// <summary>Gives bytes.</summary>
    /// <param name="buffer">To be filled.</param>
    void Read(Span<byte> buffer);
}
