// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Cli.Tests.Project;

/// <summary><c>mgos new</c> with a <c>dotnet</c> that records.</summary>
public sealed class NewTests
{
    [Theory]
    [InlineData("new mgos-app -n Hello", "Hello")]
    [InlineData("new mgos-lib -n Mgos.Fan -o libs/Mgos.Fan", "Mgos.Fan", "--lib", "-o", "libs/Mgos.Fan")]
    [InlineData("new mgos-app -n Hello --language js", "Hello", "--", "--language", "js")]
    public void It_drives_the_templates(string expected, params string[] arguments)
    {
        using FakeProgram dotnet = new("dotnet", "echo made");
        Assert.Equal("made\n", dotnet.Run(dotnet.Folder, ["new", .. arguments]).Output);
        Assert.Equal(expected, "" + Assert.Single(dotnet.Calls));
    }

    [Fact]
    public void Missing_templates_are_named()
    {
        using FakeProgram dotnet = new("dotnet", "exit 103");
        CommandLine.Outcome outcome = dotnet.Run(dotnet.Folder, "new", "Hello");
        Assert.Equal(1, outcome.ExitCode);
        Assert.EndsWith("mgos: the templates are not installed: run 'dotnet new install Mgos.Templates' first\n", outcome.Errors);
    }
}
