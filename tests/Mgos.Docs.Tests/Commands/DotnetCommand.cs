// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Docs.Tests.Pages;

namespace Mgos.Docs.Tests.Commands;

/// <summary>Commands that build and start: only checked to name what exists, since this test run has built it.</summary>
internal static class DotnetCommand
{
    private static readonly string[] s_folders = ["samples/", "tests/", "tools/", "bench/", "libs/", "eng/", "./eng/"];

    /// <summary>The paths of a command line that do not exist in the repository.</summary>
    internal static IEnumerable<string> Missing(string[] words) =>
        words.Where(word => s_folders.Any(folder => word.StartsWith(folder, StringComparison.Ordinal)) && !word.Contains("/bin/"))
            .Where(word => !Directory.Exists(Repository.PathOf(word)) && !File.Exists(Repository.PathOf(word)));
}
