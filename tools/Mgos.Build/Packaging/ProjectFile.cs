// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Mgos.Build;

/// <summary>What a project file says that a package of it needs.</summary>
internal sealed partial class ProjectFile
{
    private readonly XElement _root;

    internal ProjectFile(string path)
    {
        Path = path;
        _root = XElement.Load(path);
    }

    internal string Path { get; }

    /// <summary>A property that stands in the file without a condition; null if there is none.</summary>
    internal string? Property(string name) => _root.Elements("PropertyGroup").Elements(name).LastOrDefault(element => element.Attribute("Condition") == null)?.Value;

    /// <summary>Names of the projects that the assembly of a target is compiled against.</summary>
    internal IEnumerable<string> ProjectReferences(string target) =>
        Items("ProjectReference", target).Where(item => item.Attribute("ReferenceOutputAssembly")?.Value != "false").SelectMany(Includes).Select(path => System.IO.Path.GetFileNameWithoutExtension(path.Replace('\\', '/')));

    /// <summary>Ids of the packages that the assembly of a target is compiled against.</summary>
    internal IEnumerable<string> Packages(string target) =>
        Items(target.StartsWith("netnano", StringComparison.Ordinal) ? "NanoPackage" : "PackageReference", target).SelectMany(Includes);

    private static string[] Includes(XElement item) => item.Attribute("Include")!.Value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private IEnumerable<XElement> Items(string kind, string target) =>
        _root.Elements("ItemGroup").Elements(kind).Where(item => item.Attribute("Include") != null && Applies(item.Parent!, target) && Applies(item, target));

    private bool Applies(XElement element, string target)
    {
        if (element.Attribute("Condition") is not { } condition)
            return true;
        Match match = ForTarget().Match(condition.Value);
        return match.Success
            ? match.Groups[1].Value == target
            : throw new ManifestException(Codes.BadPackage, new SourcePosition(Path, 1), $"a package cannot follow from the condition {condition.Value}; only '$(TargetFramework)' == '...' is known");
    }

    [GeneratedRegex(@"^\s*'\$\(TargetFramework\)'\s*==\s*'([^']+)'\s*$")]
    private static partial Regex ForTarget();
}
