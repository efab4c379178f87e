// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.CommandLine;

namespace Mgos.Cli.Project;

/// <summary>Options that several commands have.</summary>
internal static class ProjectOptions
{
    internal static Option<bool> Json() => new("--json") { Description = "Prints the result as JSON, for scripts" };
}
