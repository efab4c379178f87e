// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Reflection;

namespace Mgos.Build.Tests;

/// <summary>The manifests of this repository.</summary>
public sealed class RepositoryTests
{
    private static readonly string s_root = typeof(RepositoryTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "RepositoryRoot").Value!;

    public static TheoryData<string> Libraries() => [.. LibraryNames()];

    private static IEnumerable<string> LibraryNames() => Directory.GetDirectories(Path.Combine(s_root, "libs")).Where(folder => File.Exists(Path.Combine(folder, "mos.yml"))).Select(folder => Path.GetFileName(folder)!);

    [Theory]
    [MemberData(nameof(Libraries))]
    public void A_library_has_a_manifest_of_its_own_name_without_warnings(string library)
    {
        StringWriter warnings = new();
        Manifest manifest = ManifestReader.Read(Path.Combine(s_root, "libs", library, "mos.yml"), new Reporter(warnings));
        Assert.Equal("", warnings.ToString());
        Assert.Equal(library, manifest.Name);
        Assert.False(manifest.IsApp);
        Assert.NotNull(manifest.Scalar("description"));
        Assert.Equal(manifest.NoInit, manifest.LibraryClass == null);
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void A_README_says_how_its_own_package_is_installed(string library) =>
        Assert.Contains($"```\ndotnet add package {library}\n", File.ReadAllText(Path.Combine(s_root, "libs", library, "README.md")).ReplaceLineEndings("\n"));

    [Fact]
    public void All_libraries_together_have_an_order_and_one_configuration()
    {
        List<Manifest> libraries = [.. LibraryNames().Select(name => ManifestReader.Read(Path.Combine(s_root, "libs", name, "mos.yml"), new Reporter(TextWriter.Null)))];
        Manifest app = new(new SourcePosition("mos.yml", 1));
        app.Libraries.AddRange(libraries.Select(library => new LibraryReference(library.Name, library.Position)));
        ManifestGraph graph = ManifestGraph.Build(app, libraries, "esp32", "0.1", new Reporter(TextWriter.Null));
        Assert.Equal(libraries.Count, graph.Libraries.Count);
        Assert.Equal("Mgos.Core", graph.Libraries[0].Name);
        Assert.NotEmpty(ConfigSchemaMerger.Merge(graph.Libraries.SelectMany(library => library.Schema)).Children);
    }

    [Theory]
    [InlineData("nuspecs")]
    [InlineData("template")]
    public void What_packages_and_templates_say_follows_from_the_projects(string command)
    {
        StringWriter output = new();
        Program.Run([command, "--repository", s_root, "--check", "true"], output, output);
        Assert.Equal("", output.ToString());
    }
}
