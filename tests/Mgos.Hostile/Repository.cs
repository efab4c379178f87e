// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Hostile;

/// <summary>Where the files of the repository are, seen from the program's output folder.</summary>
internal static class Repository
{
    // tests/X/bin/CONFIGURATION/net10.0
    private static readonly DirectoryInfo s_output = new(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));

    internal static string Root => s_output.Parent!.Parent!.Parent!.Parent!.Parent!.FullName;

    internal static string Corpus => Path.Combine(Root, "tests", "corpus");

    internal static string DemoApp => Path.Combine(Root, "samples", "Demo", "bin", s_output.Parent!.Name, "net10.0", "Demo.dll");
}
