// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Xml.Linq;

namespace Mgos.Build.Tests;

public sealed class NuspecTests : IDisposable
{
    private const string Project = """
        <Project>
          <ItemGroup>
            <NanoPackage Include="nanoFramework.System.Text" />
            <ProjectReference Include="../My.Json/My.Json.csproj" />
            <ProjectReference Include="../../tools/Tool/Tool.csproj" ReferenceOutputAssembly="false" />
            <PackageReference Include="Pc.Only" />
          </ItemGroup>
          <ItemGroup Condition="'$(TargetFramework)' == 'netnano1.0'">
            <NanoPackage Include="nanoFramework.System.Net" />
          </ItemGroup>
        </Project>
        """;

    private readonly Workspace _workspace = new();

    public NuspecTests() =>
        _workspace.Write("Directory.Packages.props", """
            <Project>
              <ItemGroup>
                <PackageVersion Include="nanoFramework.CoreLibrary" Version="1.17.11" />
                <PackageVersion Include="nanoFramework.System.Text" Version="1.3.42" />
                <PackageVersion Include="nanoFramework.System.Net" Version="1.11.60" />
                <PackageVersion Include="Pc.Only" Version="2.0" />
              </ItemGroup>
            </Project>
            """);

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void A_package_depends_on_what_its_project_is_compiled_against_on_each_target()
    {
        Library("My.Rpc", Project);
        Assert.Equal(0, Run());
        Assert.Equal(
            "My.Json $version$, nanoFramework.CoreLibrary 1.17.11, nanoFramework.System.Net 1.11.60, nanoFramework.System.Text 1.3.42",
            Dependencies("My.Rpc", ".NETnanoFramework1.0"));
        Assert.Equal("Mgos.Host $version$, My.Json $version$, Pc.Only 2.0", Dependencies("My.Rpc", "net10.0"));
    }

    [Fact]
    public void A_library_for_PCs_has_nothing_for_devices()
    {
        Library("My.Sim", "<Project />", "[net10.0]");
        Assert.Equal(0, Run());
        string nuspec = _workspace.Read("nuget/My.Sim.nuspec");
        Assert.Equal("Mgos.Host $version$", Dependencies("My.Sim", "net10.0"));
        Assert.DoesNotContain("netnano1.0", nuspec);
    }

    [Fact]
    public void The_core_brings_the_build_logic_of_apps_along_on_both_targets()
    {
        Library("Mgos.Core", "<Project />");
        Assert.Equal(0, Run());
        Assert.StartsWith("Mgos.Build $version$, ", Dependencies("Mgos.Core", "net10.0"));
        Assert.StartsWith("Mgos.Build $version$, ", Dependencies("Mgos.Core", ".NETnanoFramework1.0"));
    }

    [Fact]
    public void A_package_holds_the_assembly_of_each_target_the_manifest_and_the_files_of_the_device()
    {
        Library("My.Lib", "<Project />");
        _workspace.Write("libs/My.Lib/mjs_fs/api_my.js", "");
        Assert.Equal(0, Run());
        string[] files = [.. XElement.Parse(_workspace.Read("nuget/My.Lib.nuspec")).Descendants().Where(element => element.Name.LocalName == "file").Select(file => file.Attribute("src")!.Value + " " + file.Attribute("target")!.Value)];
        Assert.Contains("../libs/My.Lib/bin/Release/netnano1.0/My.Lib.dll lib/netnano1.0", files);
        Assert.Contains("../libs/My.Lib/bin/Release/net10.0/My.Lib.xml lib/net10.0", files);
        Assert.Contains("../libs/My.Lib/mos.yml mgos", files);
        Assert.Contains("../libs/My.Lib/mjs_fs/** mgos/mjs_fs", files);
        Assert.DoesNotContain(files, file => file.EndsWith("mgos/fs", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<Project><ItemGroup><NanoPackage Include=\"nanoFramework.Moon\" /></ItemGroup></Project>", "MGOS141: there is no version of nanoFramework.Moon")]
    [InlineData("<Project><ItemGroup Condition=\"'$(X)' == ''\"><ProjectReference Include=\"../A/A.csproj\" /></ItemGroup></Project>", "MGOS141: a package cannot follow from the condition '$(X)' == ''")]
    public void What_cannot_be_packed_is_refused(string project, string error)
    {
        Library("My.Lib", project);
        Assert.Equal(1, Run());
        Assert.Contains(error, _workspace.Output);
    }

    [Fact]
    public void A_check_refuses_a_nuspec_that_does_not_follow_from_the_project()
    {
        Library("My.Lib", "<Project />");
        Assert.Equal(1, Run("--check", "true"));
        Assert.Contains("My.Lib.nuspec(1): error MGOS140: ", _workspace.Output);
        Assert.Equal(0, Run());
        Assert.Equal(0, Run("--check", "true"));
        Library("My.Lib", Project);
        Assert.Equal(1, Run("--check", "true"));
    }

    [Theory]
    [InlineData("[a](../My.B/README.md)", "[a](https://host/x/blob/main/libs/My.B/README.md)")]
    [InlineData("[a](../../docs/p.md#part)", "[a](https://host/x/blob/main/docs/p.md#part)")]
    [InlineData("![a](picture.png) [b](https://there/b) [c](#c)", "![a](https://host/x/blob/main/libs/My.Lib/picture.png) [b](https://there/b) [c](#c)")]
    public void Relative_links_are_absolute_in_the_gallery(string readme, string expected)
    {
        Library("My.Lib", "<Project />");
        _workspace.Write("libs/My.Lib/README.md", readme);
        Assert.Equal(0, _workspace.Run("gallery", "--repository", _workspace.Root, "--url", "https://host/x", "--output", _workspace.PathOf("gallery")));
        Assert.Equal(expected, _workspace.Read("gallery/My.Lib.md"));
    }

    private void Library(string name, string project, string targets = "[netnano1.0, net10.0]")
    {
        _workspace.Write($"libs/{name}/mos.yml", $"nuget: {{id: {name}, targets: {targets}}}\ntype: lib\ndescription: Does it\n");
        _workspace.Write($"libs/{name}/{name}.csproj", project);
    }

    private int Run(params string[] options) => _workspace.Run(["nuspecs", "--repository", _workspace.Root, .. options]);

    private string Dependencies(string package, string group) =>
        string.Join(", ", XElement.Parse(_workspace.Read($"nuget/{package}.nuspec")).Descendants()
            .Single(element => element.Attribute("targetFramework")?.Value == group)
            .Elements().Select(dependency => dependency.Attribute("id")!.Value + " " + dependency.Attribute("version")!.Value));
}
