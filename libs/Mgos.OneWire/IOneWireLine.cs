// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.OneWire;

/// <summary>What makes the pulses of a 1-Wire bus.</summary>
public interface IOneWireLine
{
    /// <summary>Sends a reset pulse.</summary>
    /// <returns>True if a device answers; false if none does, or the line is held low.</returns>
    bool Reset();

    /// <summary>Makes slots: writes bits and reads what becomes of them. A 1 that a device pulls down is read as 0.</summary>
    /// <param name="bits">Bits to write, the lowest first.</param>
    /// <param name="count">How many, 1 to 8.</param>
    /// <returns>The bits read.</returns>
    int Transfer(int bits, int count);
}
