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
            PackageFile.Update(arguments, Path.Combine(root, "nuget", package.Id + ".nuspec"), NuspecWriter.Write(package, versions));
    }
}
