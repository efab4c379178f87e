// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Build;

/// <summary>Takes warnings; the build turns them into MSBuild warnings.</summary>
public sealed class Reporter
{
    private readonly TextWriter _writer;

    /// <summary>Makes a reporter.</summary>
    /// <param name="writer">Where warnings go.</param>
    public Reporter(TextWriter writer)
    {
        _writer = writer;
    }

    /// <summary>Reports a warning.</summary>
    /// <param name="code">One of <see cref="Codes"/>.</param>
    /// <param name="position">Where.</param>
    /// <param name="message">What and why.</param>
    public void Warn(string code, SourcePosition position, string message) =>
        _writer.WriteLine($"{position}: warning {code}: {message}");
}
