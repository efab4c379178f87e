// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Build;

/// <summary>Fills the tables of a README, or checks that they are those of the manifest.</summary>
internal static class ReadmeCommand
{
    internal static void Run(Arguments arguments, Reporter reporter)
    {
        Manifest manifest = ManifestReader.Read(arguments["--manifest"], reporter);
        ReadmeFile.Update(arguments, readme => ReadmeTables.Fill(readme, manifest, ConfigSchemaMerger.MergeOwn(manifest.Schema)));
    }
}
