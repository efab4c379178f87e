// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Build;

/// <summary>Fills the tables of a README, or checks that they are those of the manifest.</summary>
internal static class ReadmeCommand
{
    internal static void Run(Arguments arguments, Reporter reporter)
    {
        Manifest manifest = ManifestReader.Read(arguments["--manifest"], reporter);
        string file = arguments.Rest.FirstOrDefault() ?? throw new ArgumentException("the README is missing");
        string old = File.ReadAllText(file);
        string filled = ReadmeTables.Fill(old, manifest, ConfigSchemaMerger.MergeOwn(manifest.Schema));
        if (filled == old)
            return;
        if (arguments.Find("--check") == "true")
            throw new ManifestException(Codes.StaleReadme, new SourcePosition(file, 1), "the tables are not those of mos.yml; run eng/readme-tables.sh");
        File.WriteAllText(file, filled);
    }
}
