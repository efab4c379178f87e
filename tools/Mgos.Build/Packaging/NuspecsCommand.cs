// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Build;

/// <summary>Writes the nuspecs of all packages that are projects, or checks that they are those of the projects.</summary>
internal static class NuspecsCommand
{
    internal static void Run(Arguments arguments, Reporter reporter)
    {
        string root = arguments["--repository"];
        PackageVersions versions = new(Path.Combine(root, "Directory.Packages.props"));
        foreach (PackageSource package in PackageSource.FindAll(root, reporter))
            Update(arguments, Path.Combine(root, "nuget", package.Id + ".nuspec"), NuspecWriter.Write(package, versions));
    }

    private static void Update(Arguments arguments, string file, string text)
    {
        if (File.Exists(file) && File.ReadAllText(file) == text)
            return;
        if (arguments.Find("--check") == "true")
            throw new ManifestException(Codes.StalePackage, new SourcePosition(file, 1), "this is not what follows from the manifest and the project file; run eng/readme-tables.sh");
        OutputFile.Write(file, text);
    }
}
