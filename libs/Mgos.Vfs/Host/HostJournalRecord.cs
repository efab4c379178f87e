// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Vfs;

/// <summary>Bytes that are to stand in a file.</summary>
internal sealed class HostJournalRecord
{
    /// <summary>Largest change in bytes; a larger one goes through a copy of the file.</summary>
    internal const int MaxDataBytes = 64 * 1024;

    /// <summary>Longest record on disk.</summary>
    internal const int MaxRecordBytes = MaxDataBytes + 1024;

    internal HostJournalRecord(string name, long position, byte[] data, int count)
    {
        Name = name;
        Position = position;
        Data = data;
        Count = count;
    }

    /// <summary>Name of the file.</summary>
    internal string Name { get; }

    /// <summary>Where in the file.</summary>
    internal long Position { get; }

    /// <summary>The bytes, from the start of the array.</summary>
    internal byte[] Data { get; }

    /// <summary>How many.</summary>
    internal int Count { get; }
}
