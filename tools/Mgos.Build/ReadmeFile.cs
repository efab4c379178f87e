// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Build;

/// <summary>The README that a command line names last.</summary>
internal static class ReadmeFile
{
    /// <summary>Writes the README if its tables have changed; with <c>--check true</c> refuses instead, and writes nothing.</summary>
    internal static void Update(Arguments arguments, Func<string, string> fill)
    {
        string file = arguments.Rest.FirstOrDefault() ?? throw new ArgumentException("the README is missing");
        string old = File.ReadAllText(file);
        string filled = fill(old);
        if (filled == old)
            return;
        if (arguments.Find("--check") == "true")
            throw new ManifestException(Codes.StaleReadme, new SourcePosition(file, 1), "the tables are not those of mos.yml; run eng/readme-tables.sh");
        File.WriteAllText(file, filled);
    }
}
