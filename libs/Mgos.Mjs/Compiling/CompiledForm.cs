// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>The form in which compiled code is kept in a file.</summary>
/// <remarks>
/// <code>
/// magic        4 bytes: 24 4d 4a 43
/// version      1 byte; a file of another version is not loaded
/// checksum     4 bytes, low byte first: FNV-1a of everything behind it
/// file name    counted bytes
/// names        count, then each as counted bytes
/// numbers      count, then each as 8 bytes
/// templates    count, then each as count and names
/// stack need   count
/// lines        counted bytes
/// code         count, then each word as 2 bytes; names by their place in the list above
/// </code>
/// A count is 7 bits a byte, low ones first. Names are engine-wide numbers in memory, so the writer and the reader translate them.
/// </remarks>
internal static class CompiledForm
{
    internal const int Version = 1;
    internal const int HeaderBytes = 9;
    internal const int MagicWord = 0x434a4d24;

    /// <summary>Whether bytes begin as no text of a script does.</summary>
    internal static bool IsCompiled(byte[] data, int offset, int count)
    {
        return count >= HeaderBytes && System.BitConverter.ToInt32(data, offset) == MagicWord && data[offset + 4] < ' ';
    }

    internal static int Checksum(byte[] data, int start, int end)
    {
        uint hash = 2166136261;
        for (int i = start; i < end; i++)
        {
            hash = (hash ^ data[i]) * 16777619;
        }

        return (int)hash;
    }
}
