// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Build;

/// <summary>Writes the READMEs of all packages as the package gallery shows them.</summary>
internal static class GalleryCommand
{
    internal static void Run(Arguments arguments, Reporter reporter)
    {
        foreach (PackageSource package in PackageSource.FindAll(arguments["--repository"], reporter))
        {
            string readme = File.ReadAllText(Path.Combine(package.FullFolder, "README.md"));
            OutputFile.Write(Path.Combine(arguments["--output"], package.Id + ".md"), GalleryReadme.Make(readme, package.Folder, arguments["--url"]));
        }
    }
}
