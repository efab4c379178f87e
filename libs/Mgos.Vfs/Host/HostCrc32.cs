// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Vfs;

/// <summary>CRC-32 as in zip, bit by bit: records are short.</summary>
internal static class HostCrc32
{
    private const uint Polynomial = 0xedb88320;

    internal static uint Compute(byte[] data, int count)
    {
        uint crc = uint.MaxValue;
        for (int i = 0; i < count; i++)
        {
            crc ^= data[i];
            for (int bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? (crc >> 1) ^ Polynomial : crc >> 1;
        }

        return ~crc;
    }
}
