// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Mgos.Core.Tests;

/// <summary>Keeps the lines of a log.</summary>
internal sealed class RecordingSink : ILogSink
{
    internal string Text { get; private set; } = "";

    internal LogLevel LastLevel { get; private set; } = LogLevel.None;

    public void Write(LogLevel level, byte[] line, int count)
    {
        LastLevel = level;
        Text += Encoding.UTF8.GetString(line, 0, count);
    }
}
