// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Buffers.Binary;
using System.Text;

namespace Mgos.Vfs;

/// <summary>One change of one file, written down before it is made, so that a power cut in the middle of it can be made good.</summary>
/// <remarks>
/// <code>
/// offset   | bytes | content, little endian
/// ---------|-------|-----------------------------
/// 0        | 4     | "MGJ1"
/// 4        | 4     | N, length of the name
/// 8        | 8     | P, position in the file
/// 16       | 4     | C, number of bytes
/// 20       | N     | name, UTF-8
/// 20+N     | C     | bytes that are to stand at P
/// 20+N+C   | 4     | CRC-32 of all before
/// </code>
/// A record that is not exactly like that is as good as none. A record is cleared without waiting for the disk: making the same
/// change once more does no harm as long as nothing else has been done to the file, and <see cref="Settle"/> sees to that.
/// </remarks>
internal sealed class HostJournal : IDisposable
{
    private const uint Magic = 0x314a474d;
    private const int NameLengthOffset = 4;
    private const int PositionOffset = 8;
    private const int CountOffset = 16;
    private const int HeaderBytes = 20;
    private const int ChecksumBytes = 4;

    private readonly IHostDiskFile _file;
    private string _uncleared;

    internal HostJournal(IHostDisk disk, string path)
    {
        _file = disk.Open(path, true, disk.GetLength(path) < 0);
    }

    /// <summary>The change that may not have been made; null if there is none.</summary>
    internal HostJournalRecord Pending()
    {
        long length = _file.Length;
        if (length < HeaderBytes + ChecksumBytes || length > HostJournalRecord.MaxRecordBytes)
            return null;
        byte[] data = new byte[(int)length];
        int count = 0;
        int read;
        while (count < data.Length && (read = _file.Read(count, data, count, data.Length - count)) > 0)
            count += read;
        HostJournalRecord record = count == data.Length ? Decode(data) : null;
        if (record != null)
            _uncleared = record.Name;
        return record;
    }

    /// <summary>Writes a change down; it is durable when this returns.</summary>
    internal void Write(HostJournalRecord record)
    {
        byte[] data = Encode(record);
        _uncleared = record.Name;
        _file.SetLength(data.Length);
        _file.Write(0, data, 0, data.Length);
        _file.Sync();
    }

    /// <summary>Forgets the change, which has been made durably.</summary>
    internal void Clear() => _file.SetLength(0);

    /// <summary>Makes sure that no earlier change of a file comes back; to be called before anything else is done to it.</summary>
    internal void Settle(string name)
    {
        if (_uncleared != name)
            return;
        _file.Sync();
        _uncleared = null;
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private static byte[] Encode(HostJournalRecord record)
    {
        byte[] name = Encoding.UTF8.GetBytes(record.Name);
        int checksumOffset = HeaderBytes + name.Length + record.Count;
        byte[] data = new byte[checksumOffset + ChecksumBytes];
        BinaryPrimitives.WriteUInt32LittleEndian(data, Magic);
        BinaryPrimitives.WriteInt32LittleEndian(data.AsSpan(NameLengthOffset), name.Length);
        BinaryPrimitives.WriteInt64LittleEndian(data.AsSpan(PositionOffset), record.Position);
        BinaryPrimitives.WriteInt32LittleEndian(data.AsSpan(CountOffset), record.Count);
        name.CopyTo(data, HeaderBytes);
        Array.Copy(record.Data, 0, data, HeaderBytes + name.Length, record.Count);
        BinaryPrimitives.WriteUInt32LittleEndian(data.AsSpan(checksumOffset), HostCrc32.Compute(data, checksumOffset));
        return data;
    }

    private static HostJournalRecord Decode(byte[] data)
    {
        int nameLength = BinaryPrimitives.ReadInt32LittleEndian(data.AsSpan(NameLengthOffset));
        int count = BinaryPrimitives.ReadInt32LittleEndian(data.AsSpan(CountOffset));
        int checksumOffset = data.Length - ChecksumBytes;
        if (BinaryPrimitives.ReadUInt32LittleEndian(data) != Magic || nameLength < 0 || count < 0 || (long)HeaderBytes + nameLength + count != checksumOffset)
            return null;
        if (BinaryPrimitives.ReadUInt32LittleEndian(data.AsSpan(checksumOffset)) != HostCrc32.Compute(data, checksumOffset))
            return null;
        string name = Encoding.UTF8.GetString(data, HeaderBytes, nameLength);
        long position = BinaryPrimitives.ReadInt64LittleEndian(data.AsSpan(PositionOffset));
        byte[] bytes = data.AsSpan(HeaderBytes + nameLength, count).ToArray();
        return new HostJournalRecord(name, position, bytes, count);
    }
}
