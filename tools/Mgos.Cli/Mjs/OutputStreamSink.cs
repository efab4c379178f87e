// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Cli.Mjs;

/// <summary>Writes what scripts print on a device to standard output, which holds nothing else.</summary>
internal sealed class OutputStreamSink : ILogSink
{
    private readonly Stream _stream = Console.OpenStandardOutput();

    /// <inheritdoc/>
    public void Write(LogLevel level, byte[] line, int count)
    {
        _stream.Write(line, 0, count);
        _stream.Flush();
    }
}
