// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Rpc.Uart;

/// <summary>CRC-32 as in zip: polynomial EDB88320 reflected, start and end value inverted. Pure.</summary>
/// <remarks>Goes by half bytes: 16 table entries instead of 256 keep the table at 84 bytes of heap.</remarks>
internal static class Crc32
{
    internal const uint Start = 0xffffffff;

    private static readonly uint[] HalfByteTable =
    {
        0x00000000, 0x1db71064, 0x3b6e20c8, 0x26d930ac, 0x76dc4190, 0x6b6b51f4, 0x4db26158, 0x5005713c,
        0xedb88320, 0xf00f9344, 0xd6d6a3e8, 0xcb61b38c, 0x9b64c2b0, 0x86d3d2d4, 0xa00ae278, 0xbdbdf21c,
    };

    internal static uint Add(uint crc, byte[] data, int offset, int count)
    {
        uint[] table = HalfByteTable;
        int end = offset + count;
        for (int i = offset; i < end; i++)
        {
            crc ^= data[i];
            crc = (crc >> 4) ^ table[crc & 15];
            crc = (crc >> 4) ^ table[crc & 15];
        }

        return crc;
    }

    internal static uint End(uint crc) => ~crc;
}
