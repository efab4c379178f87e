// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>The form in which a compiler hands code to the engine, and in which it is kept in a file.</summary>
/// <remarks>
/// <code>
/// magic        4 bytes: 24 4d 4a 43
/// version      1 byte; a file of another version is not loaded
/// checksum     4 bytes, low byte first: FNV-1a of everything behind it
/// text         4 bytes length and 4 bytes FNV-1a of the text that it was made from
/// file name    counted bytes
/// names        count, then each as counted bytes
/// numbers      count, then each as 8 bytes
/// stack need   count
/// lines        counted bytes
/// code         count, then each word as 2 bytes; names by their place in the list above
/// </code>
/// A count is 7 bits a byte, low ones first. Names are engine-wide numbers in memory, so the reader translates them.
/// </remarks>
internal static class CompiledForm
{
    internal const int Version = 2;
    internal const int ChecksumOffset = 5;
    internal const int LengthOffset = 9;
    internal const int HashOffset = 13;
    internal const int HeaderBytes = 17;
    internal const int MagicWord = 0x434a4d24;

    /// <summary>Whether bytes begin as no text of a script does.</summary>
    internal static bool IsCompiled(byte[] data, int offset, int count)
    {
        return count >= HeaderBytes && System.BitConverter.ToInt32(data, offset) == MagicWord && data[offset + 4] < ' ';
    }

    internal static int Checksum(byte[] data, int start, int end)
    {
        uint hash = 2166136261;
        for (; start < end; start++)
        {
            hash = (hash ^ data[start]) * 16777619;
        }

        return (int)hash;
    }
}
