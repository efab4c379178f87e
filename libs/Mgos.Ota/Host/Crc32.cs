// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Ota;

/// <summary>The checksum of zip archives (polynomial 0xEDB88320, reflected) over bytes that come piece by piece.</summary>
/// <remarks>Differs between the targets: a board computes it in its firmware.</remarks>
public sealed class Crc32
{
    private const uint Polynomial = 0xedb88320;

    private static readonly uint[] s_table = CreateTable();

    private uint _crc = uint.MaxValue;

    /// <summary>The checksum of what was taken in.</summary>
    public uint Value => ~_crc;

    /// <summary>Starts anew.</summary>
    public void Reset() => _crc = uint.MaxValue;

    /// <summary>Takes bytes in.</summary>
    /// <param name="data">Holds the bytes.</param>
    /// <param name="offset">First byte.</param>
    /// <param name="count">Number of bytes.</param>
    public void Update(byte[] data, int offset, int count)
    {
        uint crc = _crc;
        foreach (byte value in data.AsSpan(offset, count))
            crc = s_table[(crc ^ value) & 0xff] ^ (crc >> 8);
        _crc = crc;
    }

    private static uint[] CreateTable()
    {
        uint[] table = new uint[256];
        for (uint i = 0; i < table.Length; i++)
        {
            uint crc = i;
            for (int bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? (crc >> 1) ^ Polynomial : crc >> 1;
            table[i] = crc;
        }

        return table;
    }
}
