// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Ota;

/// <summary>Compares what an archive says of its files in front of them and at its end.</summary>
/// <remarks>
/// <code>
/// central header   50 4b 01 02 | made by 2, then as in the local header to the extra length, comment length 2, disk 2, attributes 2 + 4, offset 4 | name, extra, comment
/// end              50 4b 05 06 | disk 2, disk 2, entries 2, entries 2, size of the central headers 4, their offset 4, comment length 2 | comment
/// </code>
/// All of it has to be the same, in the same order. It is compared by a checksum, so nothing is kept of a file that has passed. Pure.
/// </remarks>
internal sealed class CentralDirectory
{
    internal const uint HeaderSignature = 0x02014b50;
    internal const uint EndSignature = 0x06054b50;
    internal const int HeaderBytes = 46;
    internal const int EndBytes = 22;

    private const int SharedBytes = 24;
    private const int LocalShared = 4;
    private const int CentralShared = 6;

    private readonly Crc32 _sum = new Crc32();
    private readonly byte[] _offsetBytes = new byte[4];
    private uint _localSum;
    private int _start;
    private int _centralCount;

    /// <summary>Files that have passed.</summary>
    internal int EntryCount { get; private set; }

    /// <summary>True behind the first central header.</summary>
    internal bool HasBegun => _centralCount > 0;

    /// <summary>True if each file had its central header.</summary>
    internal bool IsComplete => _centralCount == EntryCount;

    /// <summary>Takes a local header with its name.</summary>
    internal void AddLocal(byte[] header, int entryStart)
    {
        EntryCount++;
        Sum(header, LocalShared, LocalHeader.Bytes, LocalHeader.NameBytesOf(header), entryStart);
    }

    /// <summary>Takes a central header without its name; false if there can be none.</summary>
    internal bool BeginCentral(byte[] header, int start)
    {
        if (_centralCount == 0)
        {
            _start = start;
            _localSum = _sum.Value;
            _sum.Reset();
        }

        int nameBytes = NameBytesOf(header);
        return ++_centralCount <= EntryCount && nameBytes > 0 && nameBytes <= OtaConstants.MaxEntryNameBytes;
    }

    /// <summary>Takes its name.</summary>
    internal void AddCentral(byte[] header) =>
        Sum(header, CentralShared, HeaderBytes, NameBytesOf(header), (int)LittleEndian.ReadUInt32(header, 42));

    /// <summary>Compares all with the end record.</summary>
    internal bool Matches(byte[] end, int endStart) =>
        LittleEndian.ReadUInt32(end, 4) == 0
        && LittleEndian.ReadUInt16(end, 8) == EntryCount
        && LittleEndian.ReadUInt16(end, 10) == EntryCount
        && LittleEndian.ReadUInt32(end, 12) == (uint)(endStart - _start)
        && LittleEndian.ReadUInt32(end, 16) == (uint)_start
        && _localSum == _sum.Value;

    internal static int NameBytesOf(byte[] header) => LittleEndian.ReadUInt16(header, 28);

    /// <summary>Bytes behind the name.</summary>
    internal static int RestBytesOf(byte[] header) => LittleEndian.ReadUInt16(header, 30) + LittleEndian.ReadUInt16(header, 32);

    internal static int CommentBytesOf(byte[] end) => LittleEndian.ReadUInt16(end, 20);

    // What both headers have: version to name length, the name, where the file is.
    private void Sum(byte[] header, int shared, int name, int nameBytes, int entryStart)
    {
        LittleEndian.WriteUInt32(_offsetBytes, 0, (uint)entryStart);
        _sum.Update(header, shared, SharedBytes);
        _sum.Update(header, name, nameBytes);
        _sum.Update(_offsetBytes, 0, _offsetBytes.Length);
    }
}
