// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Buffers.Binary;

namespace Mgos.Cli.Project;

/// <summary>The header of an assembly as a board runs it (<c>.pe</c>), checked as the loader of a board checks it.</summary>
/// <remarks>
/// All numbers are little endian.
/// <code>
/// offset  size  what
///      0     8  "NFMRK1", 0, 0
///      8     4  CRC of the header, taken with zeros here
///     12     4  CRC of all that follows the header
///     16     4  flags
///     20     4  checksum of the native methods; 0 without any
///     24     4  patch entry
///     28     8  version: major, minor, build, revision
///     36     2  name, offset in the table of strings
///     38     2  version of the table of well-known strings: 1
///     40    64  starts of the 15 tables and, as the sixteenth, the size of all
///    104     4  number of patched methods
///    108    16  padding of the tables
///    124        the tables
/// </code>
/// The CRC is that of polynomial 04C11DB7, highest bit first, from 0, without a final inversion.
/// </remarks>
internal sealed record PeFile(int Size, uint NativeChecksum, Version Version)
{
    internal const int HeaderSize = 124;
    private const int HeaderCrcOffset = 8;
    private const int BodyCrcOffset = 12;
    private const int ChecksumOffset = 20;
    private const int VersionOffset = 28;
    private const int StringTableVersionOffset = 38;
    private const int SizeOffset = 100;
    private const int StringTableVersion = 1;
    private static readonly byte[] s_marker = "NFMRK1\0\0"u8.ToArray();

    /// <summary>Reads the assembly at the start of the data, after which there may be more.</summary>
    /// <exception cref="InvalidDataException">A board would skip it; the text says why.</exception>
    internal static PeFile Read(ReadOnlySpan<byte> data)
    {
        if (data.Length < HeaderSize)
            throw new InvalidDataException($"it is cut off: {data.Length} bytes are less than a header");
        if (!data.StartsWith(s_marker))
            throw new InvalidDataException("it is no .pe of nanoFramework 1");
        if (Word(data, HeaderCrcOffset) != HeaderCrc(data))
            throw new InvalidDataException("its header is damaged");
        if (BinaryPrimitives.ReadUInt16LittleEndian(data[StringTableVersionOffset..]) != StringTableVersion)
            throw new InvalidDataException("it was made for another version of nanoFramework");
        uint size = Word(data, SizeOffset);
        if (size < HeaderSize || size > data.Length)
            throw new InvalidDataException($"it is cut off: {data.Length} of {size} bytes");
        if (Word(data, BodyCrcOffset) != Crc(data[HeaderSize..(int)size], 0))
            throw new InvalidDataException("it is damaged");
        return new PeFile((int)size, Word(data, ChecksumOffset), ReadVersion(data[VersionOffset..]));
    }

    /// <summary>The CRC that goes before the tables.</summary>
    internal static uint Crc(ReadOnlySpan<byte> data, uint crc)
    {
        foreach (byte part in data)
        {
            crc ^= (uint)part << 24;
            for (int bit = 0; bit < 8; bit++)
                crc = (crc & 0x80000000) != 0 ? (crc << 1) ^ 0x04C11DB7 : crc << 1;
        }

        return crc;
    }

    /// <summary>The CRC that a header has to have.</summary>
    internal static uint HeaderCrc(ReadOnlySpan<byte> data) =>
        Crc(data[BodyCrcOffset..HeaderSize], Crc([0, 0, 0, 0], Crc(data[..HeaderCrcOffset], 0)));

    private static uint Word(ReadOnlySpan<byte> data, int offset) => BinaryPrimitives.ReadUInt32LittleEndian(data[offset..]);

    private static Version ReadVersion(ReadOnlySpan<byte> data) => new(
        BinaryPrimitives.ReadUInt16LittleEndian(data), BinaryPrimitives.ReadUInt16LittleEndian(data[2..]),
        BinaryPrimitives.ReadUInt16LittleEndian(data[4..]), BinaryPrimitives.ReadUInt16LittleEndian(data[6..]));
}
