// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Core;

/// <summary>Data of <see cref="SystemEvents.Log"/>.</summary>
public sealed class LogEntry
{
    internal LogEntry(LogLevel level, byte[] line, int count)
    {
        Level = level;
        Line = line;
        Count = count;
    }

    /// <summary>Level of the line; <see cref="LogLevel.None"/> for printed text.</summary>
    public LogLevel Level { get; }

    /// <summary>UTF-8 text that ends with LF; valid during the event.</summary>
    public byte[] Line { get; }

    /// <summary>Number of bytes of <see cref="Line"/>.</summary>
    public int Count { get; }
}
