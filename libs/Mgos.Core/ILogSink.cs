// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Core;

/// <summary>Takes finished log lines.</summary>
public interface ILogSink
{
    /// <summary>Takes one line.</summary>
    /// <param name="level">Its level; <see cref="LogLevel.None"/> for printed text.</param>
    /// <param name="line">UTF-8 text that ends with LF; valid during the call.</param>
    /// <param name="count">Number of bytes.</param>
    /// <remarks>Must not log and must not block. Thread: the one that logs.</remarks>
    void Write(LogLevel level, byte[] line, int count);
}
