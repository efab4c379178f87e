// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.CommandLine;

namespace Mgos.Cli.Tests.Devices;

public sealed class HelpTests : IDisposable
{
    private readonly Line _line = new();

    public static TheoryData<string> Commands => [.. Program.CreateRoot(Terminal.OfProcess()).Subcommands.Select(command => command.Name)];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task The_help_of_every_command_shows_an_example(string command)
    {
        LineOutcome outcome = (await _line.RunAsync(command, "--help")).Good();
        Assert.Contains("\nExamples:\n", outcome.Output);
        Assert.Contains($" {command} ", outcome.Output.Split("Examples:")[1].Replace('\n', ' ') + " ");
    }

    [Fact]
    public void Every_example_is_a_right_command_line()
    {
        RootCommand root = Program.CreateRoot(Terminal.OfProcess());
        string[] examples = [.. root.Subcommands.OfType<DocumentedCommand>().SelectMany(command => command.Examples).Where(example => example.StartsWith("mgos ", StringComparison.Ordinal))];
        foreach (string example in examples)
        {
            string[] words = [.. System.CommandLine.Parsing.CommandLineParser.SplitCommandLine(example.Split(" #")[0].Split(" > ")[0].Split(" | ")[0].Replace('\'', '"').Replace("{\"pin\": 2}", "{}")).Skip(1)];
            ParseResult parsed = Program.Parse(root, words);
            Assert.True(parsed.Errors.Count == 0, example + ": " + string.Join("; ", parsed.Errors));
        }

        Assert.True(examples.Length > 20, string.Join('\n', examples));
    }

    [Theory]
    [InlineData("bash", "complete -o default -F _mgos mgos")]
    [InlineData("zsh", "compdef _mgos mgos")]
    [InlineData("fish", "complete -c mgos")]
    [InlineData("pwsh", "Register-ArgumentCompleter")]
    public async Task There_is_a_completion_script_for_each_shell(string shell, string text) =>
        Assert.Contains(text, (await _line.RunAsync("completion", shell)).Good().Output);

    [Fact]
    public async Task Words_are_suggested()
    {
        Assert.Contains("config-get\n", (await _line.RunAsync("[suggest:11]", "mgos config")).Good().Output);
        Assert.Contains("--rpc-creds\n", (await _line.RunAsync("[suggest:13]", "mgos ls --rpc")).Good().Output);
    }

    public void Dispose() => _line.Dispose();
}
