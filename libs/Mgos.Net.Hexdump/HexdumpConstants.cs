// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Net.Hexdump;

/// <summary>Limits of the dump, with their units.</summary>
public static class HexdumpConstants
{
    /// <summary>Bytes in a row.</summary>
    public const int RowBytes = 16;

    /// <summary>Bytes of the dump that wait to be written to a file.</summary>
    public const int BufferBytes = 4096;

    /// <summary>How long in milliseconds they wait at most.</summary>
    public const int FlushIntervalMilliseconds = 1000;

    internal const string FileKey = "debug.mg_mgr_hexdump_file";
    internal const string StandardOutput = "-";
    internal const string StandardError = "--";
}
