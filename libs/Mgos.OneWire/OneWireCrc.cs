// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.OneWire;

/// <summary>The checksum of 1-Wire.</summary>
public static class OneWireCrc
{
    private const int Polynomial = 0x8c;

    /// <summary>Calculates the checksum of 8 bits.</summary>
    /// <param name="data">Array with the bytes.</param>
    /// <param name="offset">First byte.</param>
    /// <param name="count">How many.</param>
    /// <returns>The byte that follows them; 0 if that is the last of them.</returns>
    /// <remarks>Mirrors mgos_onewire_crc8.</remarks>
    public static int Crc8(byte[] data, int offset, int count)
    {
        int crc = 0;
        for (int i = 0; i < count; i++)
        {
            crc ^= data[offset + i];
            for (int bit = 0; bit < OneWireConstants.BitsOfByte; bit++)
                crc = (crc & 1) != 0 ? crc >> 1 ^ Polynomial : crc >> 1;
        }

        return crc;
    }
}
