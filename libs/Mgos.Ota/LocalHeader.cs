// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Ota;

/// <summary>The header in front of a file of an archive.</summary>
/// <remarks>
/// <code>
/// offset | bytes |
/// 0      | 4     | 50 4b 03 04
/// 4      | 2     | version needed
/// 6      | 2     | flags: 1 encrypted, 8 sizes and CRC behind the content
/// 8      | 2     | method: 0 stored
/// 10     | 4     | time, date
/// 14     | 4     | CRC-32 of the content
/// 18     | 4     | size in the archive
/// 22     | 4     | size of the file
/// 26     | 2     | bytes of the name
/// 28     | 2     | bytes of the extra field
/// 30     |       | name, extra field, content
/// </code>
/// Numbers are little endian. Pure.
/// </remarks>
internal static class LocalHeader
{
    internal const uint Signature = 0x04034b50;
    internal const int Bytes = 30;

    private const int EncryptedFlag = 1;
    private const int DescriptorFlag = 8;

    /// <summary>Gives why the file cannot be taken, null if it can.</summary>
    internal static string Check(byte[] header)
    {
        int flags = LittleEndian.ReadUInt16(header, 6);
        uint size = LittleEndian.ReadUInt32(header, 22);
        if ((flags & EncryptedFlag) != 0)
            return OtaTexts.Malformed;
        if (LittleEndian.ReadUInt16(header, 8) != 0)
            return OtaTexts.Compressed;
        if ((flags & DescriptorFlag) != 0)
            return OtaTexts.Descriptor;
        if (LittleEndian.ReadUInt32(header, 18) != size)
            return OtaTexts.Malformed;
        if (size > OtaConstants.MaxFileBytes)
            return OtaTexts.TooBig;
        int nameBytes = NameBytesOf(header);
        if (nameBytes > OtaConstants.MaxEntryNameBytes)
            return OtaTexts.LongName;
        return nameBytes == 0 ? OtaTexts.Malformed : null;
    }

    internal static uint CrcOf(byte[] header) => LittleEndian.ReadUInt32(header, 14);

    /// <summary>Size of a file that was checked.</summary>
    internal static int SizeOf(byte[] header) => (int)LittleEndian.ReadUInt32(header, 22);

    internal static int NameBytesOf(byte[] header) => LittleEndian.ReadUInt16(header, 26);

    internal static int ExtraBytesOf(byte[] header) => LittleEndian.ReadUInt16(header, 28);
}
