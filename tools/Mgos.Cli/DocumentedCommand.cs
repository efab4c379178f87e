// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.CommandLine;

namespace Mgos.Cli;

/// <summary>A command whose help ends with examples.</summary>
/// <param name="name">Name.</param>
/// <param name="description">What it does, one sentence.</param>
/// <param name="examples">Command lines, with a comment behind # where they need one.</param>
internal sealed class DocumentedCommand(string name, string description, params string[] examples) : Command(name, description)
{
    /// <summary>Command lines.</summary>
    internal IReadOnlyList<string> Examples { get; } = examples;
}
