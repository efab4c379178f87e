// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Build;

/// <summary>A file of the repository that follows from manifests and project files.</summary>
internal static class PackageFile
{
    /// <summary>Writes the file if it has changed; with <c>--check true</c> refuses instead, and writes nothing.</summary>
    internal static void Update(Arguments arguments, string file, string text)
    {
        if (File.Exists(file) && File.ReadAllText(file) == text)
            return;
        if (arguments.Find("--check") == "true")
            throw new ManifestException(Codes.StalePackage, new SourcePosition(file, 1), "this is not what follows from the manifests and project files; run eng/readme-tables.sh");
        OutputFile.Write(file, text);
    }
}
