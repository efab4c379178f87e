// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Mgos.Build;

/// <summary>Writes the nuspec of a package; <c>eng/pack.sh</c> gives <c>$version$</c>, <c>$url$</c> and <c>$commit$</c>.</summary>
internal static class NuspecWriter
{
    private const string CommonTags = "nanoFramework netnano iot esp32 firmware mongoose-os";

    /// <summary>Gives the name of a target framework in a dependency group.</summary>
    internal static string GroupName(string target) => target == PackageSource.Device ? ".NETnanoFramework1.0" : target;

    internal static string Write(PackageSource package, PackageVersions versions)
    {
        StringBuilder text = new("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!-- Made by eng/readme-tables.sh from the manifest and the project file. -->\n<package xmlns=\"http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd\">\n");
        AddMetadata(text, package, versions);
        AddFiles(text, package);
        return text.Append("</package>\n").ToString();
    }

    private static void AddMetadata(StringBuilder text, PackageSource package, PackageVersions versions)
    {
        string title = package.Targets.Contains(PackageSource.Device) ? $"{package.Id} for .NET nanoFramework and .NET" : $"{package.Id} for virtual nanoFramework devices on .NET";
        text.Append(
            $"""
              <metadata>
                <id>{package.Id}</id>
                <version>$version$</version>
                <title>{title}</title>
                <authors>Mgos contributors</authors>
                <license type="expression">Apache-2.0</license>
                <readme>README.md</readme>
                <icon>icon.png</icon>
                <projectUrl>$url$</projectUrl>
                <repository type="git" url="$url$" commit="$commit$" />
                <copyright>Copyright (c) Mgos contributors</copyright>
                <description>{Names.Xml(package.Description)}</description>
                <tags>{string.Join(' ', CommonTags.Split(' ').Concat(package.Tags).Distinct())}</tags>
                <dependencies>

            """.ReplaceLineEndings("\n"));
        foreach (string target in package.Targets)
            AddGroup(text, package, target, versions);
        text.Append("    </dependencies>\n  </metadata>\n");
    }

    private static void AddGroup(StringBuilder text, PackageSource package, string target, PackageVersions versions)
    {
        text.Append($"      <group targetFramework=\"{GroupName(target)}\">\n");
        foreach (string id in package.OwnDependencies(target))
            text.Append($"        <dependency id=\"{id}\" version=\"$version$\" />\n");
        foreach (string id in package.OtherDependencies(target))
            text.Append($"        <dependency id=\"{id}\" version=\"{versions[id]}\" />\n");
        text.Append("      </group>\n");
    }

    // The last pattern takes the .pdb, and the .pe and .pdbx where a metadata processor has made them.
    private static void AddFiles(StringBuilder text, PackageSource package)
    {
        text.Append("  <files>\n");
        foreach (string target in package.Targets)
        {
            foreach (string end in new[] { "dll", "xml", "p*" })
                AddFile(text, $"../{package.Folder}/bin/Release/{target}/{package.Id}.{end}", $"lib/{target}");
        }

        if (package.HasManifest)
            AddFile(text, $"../{package.Folder}/mos.yml", "mgos");
        foreach (string folder in package.FileFolders)
            AddFile(text, $"../{package.Folder}/{folder}/**", "mgos/" + folder);
        AddFile(text, $"../artifacts/gallery/{package.Id}.md", "README.md");
        AddFile(text, "icon.png", "icon.png");
        AddFile(text, "../LICENSE", "LICENSE");
        text.Append("  </files>\n");
    }

    private static void AddFile(StringBuilder text, string source, string target) => text.Append($"    <file src=\"{source}\" target=\"{target}\" />\n");
}
