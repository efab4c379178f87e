// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.IO.Compression;
using System.Text.RegularExpressions;

namespace Mgos.Templates.Tests;

public sealed partial class BoardTests(BoardTests.NewApp app) : IClassFixture<BoardTests.NewApp>
{
    // What the project system of nanoFramework's extensions does, as far as a compiler is concerned.
    private const string ProjectSystem = """
        <Project>
          <PropertyGroup>
            <TargetFrameworkIdentifier>.NETnanoFramework</TargetFrameworkIdentifier>
            <OutputPath>bin/$(Configuration)/</OutputPath>
            <NoStdLib>true</NoStdLib>
            <NoCompilerStandardLib>true</NoCompilerStandardLib>
            <_TargetFrameworkDirectories>$(MSBuildThisFileDirectory)</_TargetFrameworkDirectories>
            <_FullFrameworkReferenceAssemblyPaths>$(MSBuildThisFileDirectory)</_FullFrameworkReferenceAssemblyPaths>
          </PropertyGroup>
          <Import Project="$(MSBuildToolsPath)/Microsoft.CSharp.targets" />
        </Project>
        """;

    public sealed class NewApp
    {
        public NewApp()
        {
            _ = PackedFolder.Version;
            NanoFolder = NanoPackages.Write();
            Folder = PackedFolder.New("mgos-app", "Board", ["--libs", "Mgos.Cron", "--libs", "Mgos.Gpio"], NanoFolder);
        }

        internal string NanoFolder { get; }

        internal string Folder { get; }
    }

    [Fact]
    public void A_new_app_compiles_for_boards_against_packages_alone()
    {
        string output = Command.Run(app.Folder, Command.Dotnet, "build", "Board.csproj", "-f", "netnano1.0", "-p:ForBoard=true", "-c", "Release", "--nologo", "-v", "q");
        Assert.Contains("0 Warning(s)", output);
        string folder = Path.Combine(app.Folder, "bin", "Release", "netnano1.0");
        string[] order = File.ReadAllLines(Path.Combine(folder, "load-order.txt"));
        Assert.Equal("mscorlib", order[0]);
        Assert.Equal("Board", order[^1]);
        Assert.All(order, name => Assert.True(File.Exists(Path.Combine(folder, name + ".dll")), name));
        Assert.Superset(new HashSet<string> { "Mgos.Cron", "Mgos.Gpio", "Mgos.Rpc.Http", "System.Device.Gpio" }, new HashSet<string>(order));
        Assert.True(File.Exists(Path.Combine(app.Folder, "obj", "Release", "netnano1.0", "devicecheck.stamp")), output);
    }

    [Fact]
    public void The_project_of_the_extensions_names_all_that_the_same_sources_need()
    {
        string folder = Path.Combine(app.Folder, "device");
        foreach (Match package in Package().Matches(File.ReadAllText(Path.Combine(folder, "packages.config"))))
            Restore(package.Groups[1].Value + "." + package.Groups[2].Value, folder);
        File.WriteAllText(Path.Combine(folder, "NFProjectSystem.CSharp.targets"), ProjectSystem);
        Command.Run(folder, Command.Dotnet, "msbuild", "Board.Device.nfproj", "-nologo", "-v:m", "-warnaserror", $"-p:NanoFrameworkProjectSystemPath={folder}/");
        string firmware = File.ReadAllText(Path.Combine(folder, "obj", "Debug", "Firmware.g.cs"));
        Assert.Contains("new global::Mgos.Cron.CronLibrary()", firmware);
        Assert.Contains("new global::Mgos.Gpio.GpioLibrary()", firmware);
    }

    private void Restore(string package, string folder)
    {
        string file = new[] { PackedFolder.PackageFolder, app.NanoFolder }.Select(source => Path.Combine(source, package + ".nupkg")).Single(File.Exists);
        ZipFile.ExtractToDirectory(file, Path.Combine(folder, "packages", package));
    }

    [GeneratedRegex("id=\"([^\"]+)\" version=\"([^\"]+)\"")]
    private static partial Regex Package();
}
