// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.IO;

namespace Mgos.Host.Serial;

/// <summary>A serial line on the standard streams of the process.</summary>
/// <remarks>Output waits for its reader without a limit; a read under way ends only with the process.</remarks>
internal sealed class StdioLine : SerialLine
{
    private readonly Stream _input = Console.OpenStandardInput();
    private readonly Stream _output = Console.OpenStandardOutput();

    /// <inheritdoc />
    public override string Description => "standard input and output";

    private protected override int Receive(Span<byte> buffer) => _input.Read(buffer);

    private protected override int Send(ReadOnlySpan<byte> data, int timeoutMilliseconds)
    {
        _output.Write(data);
        _output.Flush();
        return data.Length;
    }
}
