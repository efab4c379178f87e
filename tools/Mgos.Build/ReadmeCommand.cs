// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Build;

/// <summary>Fills the tables of a README, or checks that they are those of the manifest.</summary>
internal static class ReadmeCommand
{
    internal static int Run(Arguments arguments, Reporter reporter)
    {
        Manifest manifest = ManifestReader.Read(arguments["--manifest"], reporter);
        string file = arguments.Rest.First();
        string old = File.ReadAllText(file);
        string filled = ReadmeTables.Fill(old, manifest, ConfigSchemaMerger.Merge(manifest.Schema));
        if (filled == old)
            return 0;
        if (arguments.Find("--check") == "true")
            throw new ManifestException(Codes.StaleReadme, new SourcePosition(file, 1), "the tables are not those of mos.yml; run eng/readme-tables.sh");
        File.WriteAllText(file, filled);
        return 0;
    }
}
