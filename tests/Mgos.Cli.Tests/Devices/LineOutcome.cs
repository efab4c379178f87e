// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text.Json.Nodes;

namespace Mgos.Cli.Tests.Devices;

/// <summary>What a run has written, and its exit code.</summary>
internal sealed record LineOutcome(int ExitCode, string Output, string Errors, byte[] Bytes)
{
    /// <summary>Gives the output as JSON; anything else fails the test.</summary>
    internal JsonNode Json => ExitCode == 0 ? JsonNode.Parse(Output)! : throw new InvalidOperationException(ToString());

    /// <summary>Fails the test unless the run was a success.</summary>
    internal LineOutcome Good()
    {
        Assert.True(ExitCode == 0, ToString());
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => $"exit code {ExitCode}\n{Output}\n{Errors}";
}
