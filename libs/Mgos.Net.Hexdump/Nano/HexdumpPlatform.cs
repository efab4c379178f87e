// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Net.Hexdump;

/// <summary>Limits of the dump that depend on the machine: a board.</summary>
public static class HexdumpPlatform
{
    /// <summary>Largest dump file in bytes; nothing is added to it then.</summary>
    public const int MaxFileBytes = 16 * 1024;
}
