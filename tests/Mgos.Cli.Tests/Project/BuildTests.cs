// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text.Json.Nodes;

namespace Mgos.Cli.Tests.Project;

/// <summary><c>mgos build</c> with a <c>dotnet</c> that records.</summary>
public sealed class BuildTests : IDisposable
{
    private readonly FakeProgram _dotnet = new("dotnet", """
        case "$1" in
          build) [ ! -f "$FOLDER/fail" ] || { echo 'App.cs(1,1): error CS0103'; exit 1; } ;;
          msbuild) printf '{"Properties": {"TargetPath": "%s/out/App.dll", "OutputType": "Exe"}}' "$FOLDER" ;;
        esac
        """);

    private readonly string _output;
    private readonly string _processor;

    public BuildTests()
    {
        _output = Directory.CreateDirectory(Path.Combine(_dotnet.Folder, "out")).FullName;
        _processor = Path.Combine(_dotnet.Folder, "mdp");
        File.WriteAllText(_processor, "");
        Add("App", PeFileTests.Bytes("Mgos.Http.Ui"));
        Add("Mgos.Boards", PeFileTests.Bytes("Mgos.Boards"));
        File.WriteAllText(Path.Combine(_output, "load-order.txt"), "Mgos.Boards\nApp\n");
    }

    [Fact]
    public void For_the_PC_it_says_where_the_app_is()
    {
        CommandLine.Outcome outcome = _dotnet.Run(_dotnet.Folder, "build", "App", "-p", "NanoPackages=true");
        Assert.Equal((0, Path.Combine(_output, "App.dll") + "\n"), (outcome.ExitCode, outcome.Output));
        Assert.Equal("build App -f net10.0 -c Release -v q --nologo -p:NanoPackages=true", _dotnet.Calls[0]);
    }

    [Fact]
    public void For_boards_it_makes_the_image()
    {
        CommandLine.Outcome outcome = _dotnet.Run(_dotnet.Folder, "build", "--metadata-processor", _processor, "--json");
        Assert.Equal("", string.Join('\n', outcome.Errors.Split('\n')[1..]));
        string image = Path.Combine(_output, "App.bin");
        Assert.Equal(
            $$"""{"target":"netnano1.0","image":"{{image}}","size":2216,"assemblies":[{"name":"Mgos.Boards","size":2076},{"name":"App","size":140}]}""",
            JsonNode.Parse(outcome.Output)!.ToJsonString());
        Assert.Equal([.. PeFileTests.Bytes("Mgos.Boards"), .. PeFileTests.Bytes("Mgos.Http.Ui")], File.ReadAllBytes(image));
        Assert.Equal($"build . -f netnano1.0 -c Release -v q --nologo -p:MetadataProcessor={_processor}", _dotnet.Calls[0]);
    }

    [Fact]
    public void Assemblies_of_the_platform_come_from_the_folder_that_is_named()
    {
        string folder = Directory.CreateDirectory(Path.Combine(_dotnet.Folder, "platform")).FullName;
        File.Move(Path.Combine(_output, "Mgos.Boards.pe"), Path.Combine(folder, "Mgos.Boards.pe"));
        Assert.Equal($"{Path.Combine(_dotnet.Folder, "x.bin")}: 2 assemblies, 2,216 bytes\n",
            _dotnet.Run(_dotnet.Folder, "build", "--metadata-processor", _processor, "--pe", folder, "-o", "x.bin").Output);
    }

    [Fact]
    public void A_missing_assembly_is_named()
    {
        File.Delete(Path.Combine(_output, "Mgos.Boards.pe"));
        CommandLine.Outcome outcome = _dotnet.Run(_dotnet.Folder, "build", "--metadata-processor", _processor);
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains($"mgos: there is no Mgos.Boards.pe in {_output}: build with", outcome.Errors);
        Assert.False(File.Exists(Path.Combine(_output, "App.bin")));
    }

    [Fact]
    public void Errors_of_the_compiler_are_shown()
    {
        File.WriteAllText(Path.Combine(_dotnet.Folder, "fail"), "");
        CommandLine.Outcome outcome = _dotnet.Run(_dotnet.Folder, "build");
        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Output));
        Assert.EndsWith("App.cs(1,1): error CS0103\nmgos: dotnet build failed: the lines above say where\n", outcome.Errors);
    }

    [Fact]
    public void A_metadata_processor_that_is_not_there_is_an_error_before_anything_is_built()
    {
        Assert.Equal("mgos: there is no metadata processor /none\n", _dotnet.Run(_dotnet.Folder, "build", "--metadata-processor", "/none").Errors);
        Assert.Empty(_dotnet.Calls);
    }

    public void Dispose() => _dotnet.Dispose();

    private void Add(string name, byte[] data) => File.WriteAllBytes(Path.Combine(_output, name + ".pe"), data);
}
