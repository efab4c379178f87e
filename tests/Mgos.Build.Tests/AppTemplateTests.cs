// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text.Json.Nodes;

namespace Mgos.Build.Tests;

public sealed class AppTemplateTests : IDisposable
{
    private const string Template = "templates/content/mgos-app/";

    private readonly Workspace _workspace = new();

    public AppTemplateTests()
    {
        foreach (string library in new[] { "Mgos.Http.Ui", "Mgos.Rpc.Uart", "Mgos.Service.Log", "Mgos.Wifi", "Mgos.Core" })
            Library(library);
        _workspace.Write("Directory.Packages.props", """
            <Project><ItemGroup>
              <PackageVersion Include="nanoFramework.CoreLibrary" Version="1.17.11" />
              <PackageVersion Include="nanoFramework.System.Net" Version="1.11.60" />
            </ItemGroup></Project>
            """);
        _workspace.Write("refs/mscorlib.json", """{"assembly": "mscorlib", "package": "nanoFramework.CoreLibrary"}""");
        _workspace.Write("refs/System.Net.json", """{"assembly": "System.Net", "package": "nanoFramework.System.Net", "references": [{"name": "mscorlib"}]}""");
        _workspace.Write(Template + ".template.config/template.json", """{"symbols": {"libs": {}}}""");
        _workspace.Write(Template + "Company.App1.csproj", "<!-- libraries --><!-- /libraries -->");
        _workspace.Write(Template + "device/packages.config", "<!-- packages --><!-- /packages -->");
        _workspace.Write(Template + "device/Company.App1.Device.nfproj", "<!-- references --><!-- /references -->");
    }

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Every_library_for_devices_that_an_app_does_not_have_anyway_is_a_choice()
    {
        Library("My.Fan");
        Library("My.Sim", targets: "[net10.0]");
        Assert.Equal(0, Run());
        JsonArray choices = JsonNode.Parse(_workspace.Read(Template + ".template.config/template.json"))!["symbols"]!["libs"]!["choices"]!.AsArray();
        Assert.Equal(["Mgos.Core", "My.Fan"], choices.Select(choice => choice!["choice"]!.GetValue<string>()));
    }

    [Fact]
    public void A_board_has_what_a_choice_needs_only_with_that_choice()
    {
        Library("My.Net", "<NanoPackage Include=\"nanoFramework.System.Net\" />");
        Library("My.Fan", "<ProjectReference Include=\"../My.Net/My.Net.csproj\" />");
        Assert.Equal(0, Run());
        string packages = _workspace.Read(Template + "device/packages.config"), references = _workspace.Read(Template + "device/Company.App1.Device.nfproj");
        Assert.Contains("<!--#if (libs == \"My.Fan\" || libs == \"My.Net\") -->\n  <package id=\"nanoFramework.System.Net\" version=\"1.11.60\" targetFramework=\"netnano1.0\" />\n<!--#endif -->\n", packages);
        Assert.Contains("<!--#if (libs == \"My.Fan\") -->\n  <package id=\"My.Fan\" version=\"MGOS_VERSION\"", packages);
        Assert.Contains("<package id=\"nanoFramework.CoreLibrary\" version=\"1.17.11\" targetFramework=\"netnano1.0\" />", packages);
        Assert.DoesNotContain(") -->\n  <package id=\"nanoFramework.CoreLibrary\"", packages);
        Assert.Contains("<Reference Include=\"mscorlib\"><HintPath>packages\\nanoFramework.CoreLibrary.1.17.11\\lib\\mscorlib.dll</HintPath></Reference>", references);
        Assert.Contains("<Reference Include=\"My.Fan\"><HintPath>packages\\My.Fan.MGOS_VERSION\\lib\\netnano1.0\\My.Fan.dll</HintPath></Reference>", references);
    }

    [Fact]
    public void A_check_refuses_a_template_that_lacks_a_library()
    {
        Assert.Equal(0, Run());
        Assert.Equal(0, Run("--check", "true"));
        Library("My.Fan");
        Assert.Equal(1, Run("--check", "true"));
        Assert.Contains("MGOS140", _workspace.Output);
    }

    private void Library(string name, string items = "", string targets = "[netnano1.0, net10.0]")
    {
        _workspace.Write($"libs/{name}/mos.yml", $"nuget: {{id: {name}, targets: {targets}}}\ntype: lib\ndescription: Does it\n");
        _workspace.Write($"libs/{name}/{name}.csproj", $"<Project><ItemGroup>{items}</ItemGroup></Project>");
    }

    private int Run(params string[] options) => _workspace.Run(["template", "--repository", _workspace.Root, .. options]);
}
