// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Build;

/// <summary>Fills the overview of all libraries in a README, or checks that it is that of the manifests.</summary>
internal static class PackagesCommand
{
    internal static void Run(Arguments arguments, Reporter reporter)
    {
        List<Manifest> libraries = [.. Directory.GetFiles(arguments["--libraries"], "mos.yml", s_oneLevelDown).Select(file => ManifestReader.Read(file, reporter))];
        ReadmeFile.Update(arguments, readme => PackageTables.Fill(readme, libraries));
    }

    private static readonly EnumerationOptions s_oneLevelDown = new() { RecurseSubdirectories = true, MaxRecursionDepth = 1 };
}
