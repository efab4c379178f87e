// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Build;

/// <summary>A project of the repository that becomes a package: a library of <c>libs/</c>, or what virtual devices and tests need.</summary>
internal sealed class PackageSource
{
    internal const string Device = "netnano1.0";
    internal const string Computer = "net10.0";

    private const string CoreLibrary = "Mgos.Core";
    private const string BuildPackage = "Mgos.Build";
    private const string HostPackage = "Mgos.Host";
    private const string TestPackage = "Mgos.Host.TestFramework";

    private static readonly string[] s_others = ["host/Mgos.Host", "host/" + TestPackage, "tests/Mgos.TestKit"];

    private readonly ProjectFile _project;
    private readonly Manifest? _manifest;

    private PackageSource(string root, string folder, Reporter reporter)
    {
        Folder = folder;
        Id = Path.GetFileName(folder);
        FullFolder = Path.Combine(root, folder);
        _project = new ProjectFile(Path.Combine(FullFolder, Id + ".csproj"));
        string manifest = Path.Combine(FullFolder, "mos.yml");
        _manifest = File.Exists(manifest) ? ManifestReader.Read(manifest, reporter) : null;
    }

    /// <summary>Id of the package, and name of its project and assembly.</summary>
    internal string Id { get; }

    /// <summary>Folder of the project below the root, with slashes.</summary>
    internal string Folder { get; }

    internal string FullFolder { get; }

    internal bool HasManifest => _manifest != null;

    internal string Description =>
        _manifest?.Scalar("description") ?? _project.Property("Description") ?? throw new ManifestException(Codes.BadPackage, new SourcePosition(_project.Path, 1), "a package needs a Description");

    internal IEnumerable<string> Tags => _manifest?.Tags.Where(tag => !tag.Contains(':')) ?? [];

    /// <summary>Target frameworks, the device's first.</summary>
    internal IReadOnlyList<string> Targets => _manifest?.Targets ?? (_project.Property("TargetFramework") is { } one ? [one] : [Device, Computer]);

    /// <summary>Folders with files for the device.</summary>
    internal IEnumerable<string> FileFolders => new[] { "fs", "mjs_fs" }.Where(name => HasManifest && Directory.Exists(Path.Combine(FullFolder, name)));

    private bool IsForTests => Folder.StartsWith("tests/", StringComparison.Ordinal);

    private bool HasTwoTargets => HasManifest || IsForTests;

    /// <summary>All packages of a repository, by id.</summary>
    internal static IReadOnlyList<PackageSource> FindAll(string root, Reporter reporter)
    {
        IEnumerable<string> libraries = Directory.GetDirectories(Path.Combine(root, "libs")).Where(folder => File.Exists(Path.Combine(folder, "mos.yml"))).Select(folder => "libs/" + Path.GetFileName(folder));
        return [.. libraries.Concat(s_others.Where(folder => Directory.Exists(Path.Combine(root, folder)))).Select(folder => new PackageSource(root, folder, reporter)).OrderBy(package => package.Id, StringComparer.Ordinal)];
    }

    /// <summary>Ids of the packages of this repository that one target needs.</summary>
    internal IEnumerable<string> OwnDependencies(string target) => _project.ProjectReferences(target).Concat(Implied(target)).Distinct().Order(StringComparer.Ordinal);

    /// <summary>Ids of other people's packages that one target needs.</summary>
    internal IEnumerable<string> OtherDependencies(string target)
    {
        IEnumerable<string> implied = target != Device ? [] : IsForTests ? ["nanoFramework.CoreLibrary", "nanoFramework.TestFramework"] : ["nanoFramework.CoreLibrary"];
        return _project.Packages(target).Concat(implied).Distinct().Order(StringComparer.Ordinal);
    }

    // What the build logic of the repository adds to the projects, and the build logic of apps, which everybody who has the core needs.
    private IEnumerable<string> Implied(string target)
    {
        if (Id == CoreLibrary)
            yield return BuildPackage;
        if (target == Computer && HasTwoTargets)
            yield return HostPackage;
        if (target == Computer && IsForTests)
            yield return TestPackage;
    }
}
