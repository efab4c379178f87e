// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Build.Tests;

public sealed class CommandLineTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("", "unknown command ''")]
    [InlineData("frob", "unknown command 'frob'")]
    [InlineData("library", "--manifest is missing")]
    [InlineData("app --manifest {manifest}", "--target is missing")]
    [InlineData("library --manifest", "--manifest needs a value")]
    [InlineData("library --manifets x", "unknown option --manifets")]
    [InlineData("readme --manifest {manifest}", "the README is missing")]
    public void A_wrong_command_line_gives_2_and_the_usage(string line, string message)
    {
        string manifest = _workspace.Write("mos.yml", "author: me");
        Assert.Equal(2, _workspace.Run(line.Replace("{manifest}", manifest).Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        Assert.StartsWith(message, _workspace.Output);
        Assert.Contains("Mgos.Build library --manifest", _workspace.Output);
    }

    [Fact]
    public void A_bad_manifest_gives_1_and_a_line_for_MSBuild()
    {
        string manifest = _workspace.Write("mos.yml", "author: me\nlibs: x");
        Assert.Equal(1, _workspace.Run("library", "--manifest", manifest, "--target", "net10.0", "--namespace", "N", "--code", _workspace.PathOf("out.cs")));
        Assert.Equal(manifest + "(2): error MGOS101: expected a list here", _workspace.Output.Trim());
        Assert.False(File.Exists(_workspace.PathOf("out.cs")));
    }

    [Fact]
    public void A_missing_manifest_gives_1()
    {
        Assert.Equal(1, _workspace.Run("library", "--manifest", "no.yml", "--target", "net10.0", "--namespace", "N", "--code", "x.cs"));
        Assert.Equal("no.yml(1): error MGOS101: the manifest does not exist", _workspace.Output.Trim());
    }

    [Fact]
    public void A_file_that_cannot_be_written_gives_1()
    {
        string manifest = _workspace.Write("mos.yml", "author: me");
        Assert.Equal(1, _workspace.Run("library", "--manifest", manifest, "--target", "net10.0", "--namespace", "N", "--code", _workspace.Root));
        Assert.StartsWith("Mgos.Build: error MGOS121: ", _workspace.Output);
        Assert.Equal(1, _workspace.Run("readme", "--manifest", manifest, _workspace.PathOf("no/README.md")));
        Assert.StartsWith("Mgos.Build: error MGOS121: ", _workspace.Output);
    }

    [Fact]
    public void A_warning_gives_0()
    {
        string manifest = _workspace.Write("mos.yml", "author: me\nfrob: x");
        Assert.Equal(0, _workspace.Run("library", "--manifest", manifest, "--target", "net10.0", "--namespace", "N", "--code", _workspace.PathOf("out.cs")));
        Assert.Contains("(2): warning MGOS102: ", _workspace.Output);
    }
}
