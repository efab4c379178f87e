// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Build;

/// <summary>Writes the READMEs of all packages as the package gallery shows them.</summary>
internal static class GalleryCommand
{
    // Packages that are no libraries, and the folders of their READMEs.
    private static readonly (string Id, string Folder)[] s_others = [("Mgos.Build", "tools/Mgos.Build"), ("Mgos.Cli", "tools/Mgos.Cli"), ("Mgos.Templates", "templates")];

    internal static void Run(Arguments arguments, Reporter reporter)
    {
        string root = arguments["--repository"];
        IEnumerable<(string Id, string Folder)> packages = PackageSource.FindAll(root, reporter).Select(package => (package.Id, package.Folder));
        foreach ((string id, string folder) in packages.Concat(s_others.Where(other => Directory.Exists(Path.Combine(root, other.Folder)))))
        {
            string readme = File.ReadAllText(Path.Combine(root, folder, "README.md"));
            OutputFile.Write(Path.Combine(arguments["--output"], id + ".md"), GalleryReadme.Make(readme, folder, arguments["--url"]));
        }
    }
}
