// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Build;

/// <summary>Fills what the template of an app says of packages, or checks that it is right.</summary>
internal static class TemplateCommand
{
    private const string Folder = "templates/content/mgos-app";

    internal static void Run(Arguments arguments, Reporter reporter)
    {
        string root = arguments["--repository"];
        AppTemplate template = new(PackageSource.FindAll(root, reporter), new PackageVersions(Path.Combine(root, "Directory.Packages.props")), new NanoAssemblies(Path.Combine(root, "refs")));
        string folder = Path.Combine(root, Folder);
        Update(arguments, Path.Combine(folder, ".template.config/template.json"), template.FillChoices);
        Update(arguments, Path.Combine(folder, "Company.App1.csproj"), template.FillProject);
        Update(arguments, Path.Combine(folder, "device/packages.config"), template.FillPackageList);
        Update(arguments, Path.Combine(folder, "device/Company.App1.Device.nfproj"), template.FillReferences);
    }

    private static void Update(Arguments arguments, string file, Func<string, string> fill) => PackageFile.Update(arguments, file, fill(File.ReadAllText(file)));
}
