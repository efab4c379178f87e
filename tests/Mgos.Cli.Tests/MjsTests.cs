// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Diagnostics;

namespace Mgos.Cli.Tests;

public sealed class MjsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mgos-cli-").FullName;

    [Fact]
    public void Printed_text_goes_to_standard_output_and_the_value_nowhere()
    {
        CommandLine.Outcome outcome = CommandLine.Run("mjs", "-e", "print('a', 1.5); 42;");
        Assert.Equal(new CommandLine.Outcome(0, "a 1.500000 \n", ""), outcome);
    }

    [Fact]
    public void A_file_is_run_and_loads_others_from_the_working_directory()
    {
        Write("a.js", "load('b.js'); print(twice(21));");
        Write("b.js", "let twice = function(x) { return x * 2; };");
        Assert.Equal(new CommandLine.Outcome(0, "42 \n", ""), Run(null, "mjs", "a.js"));
    }

    [Fact]
    public void Standard_input_is_a_script_too() =>
        Assert.Equal(new CommandLine.Outcome(0, "in \n", ""), Run("print('in');", "mjs", "-"));

    [Fact]
    public void An_error_goes_to_standard_error_with_its_place()
    {
        Write("a.js", "let f = function() {\n  boom();\n};\nprint('before');\nf();\nprint('after');\n");
        CommandLine.Outcome outcome = Run(null, "mjs", "a.js");
        Assert.Equal(new CommandLine.Outcome(1, "before \n", "  at a.js:2\n  at a.js:5\nMJS error: [boom] is not defined\n"), outcome);
    }

    [Fact]
    public void Text_that_is_no_script_is_reported() =>
        Assert.Equal(new CommandLine.Outcome(1, "", "MJS error: parse error at line 1: [;]\n"), CommandLine.Run("mjs", "-e", "let a = ;"));

    [Fact]
    public void A_file_that_is_not_there_is_reported() =>
        Assert.Equal(new CommandLine.Outcome(1, "", "MJS error: failed to read file \"none.js\"\n"), Run(null, "mjs", "none.js"));

    [Theory]
    [InlineData("mjs")]
    [InlineData("mjs", "a.js", "-e", "1;")]
    [InlineData("mjs", "-e", "1;", "--stay")]
    [InlineData("mjs", "-e", "1;", "--set", "debug.level=3")]
    [InlineData("mjs", "-e")]
    [InlineData("mjs", "--nonsense", "a.js")]
    [InlineData("nonsense")]
    [InlineData]
    public void Wrong_usage_ends_with_2(params string[] arguments)
    {
        CommandLine.Outcome outcome = CommandLine.Run(arguments);
        Assert.Equal(2, outcome.ExitCode);
        Assert.Equal("", outcome.Output);
        Assert.StartsWith("mgos: ", outcome.Errors);
    }

    [Fact]
    public void Help_is_no_error()
    {
        CommandLine.Outcome outcome = CommandLine.Run("mjs", "--help");
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("--device", outcome.Output);
    }

    [Fact]
    public void On_a_device_the_modules_are_there_and_only_printed_text_is_written()
    {
        CommandLine.Outcome outcome = CommandLine.Run("mjs", "--device", "-e", "load('api_file.js'); load('api_config.js'); File.write('x', 'f'); print(File.read('f'), Cfg.get('debug.level'));");
        Assert.Equal(new CommandLine.Outcome(0, "x 1 \n", ""), outcome);
    }

    [Fact]
    public void On_a_device_an_error_ends_with_1()
    {
        CommandLine.Outcome outcome = CommandLine.Run("mjs", "--device", "--stay", "-e", "boom();");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal("", outcome.Output);
        Assert.Contains("MJS error: [boom] is not defined", outcome.Errors);
    }

    [Fact]
    public void A_device_keeps_its_files_in_a_folder_that_is_given()
    {
        Run(null, "mjs", "-d", "--state-dir", "state", "-e", "load('api_file.js'); File.write('kept', 'f');");
        Assert.Equal("kept \n", Run(null, "mjs", "-d", "--state-dir", "state", "-e", "load('api_file.js'); print(File.read('f'));").Output);
    }

    [Fact]
    public void Settings_count_for_the_run() =>
        Assert.Equal("3 \n", CommandLine.Run("mjs", "-d", "--set", "debug.level=3", "-e", "load('api_config.js'); print(Cfg.get('debug.level'));").Output);

    [Fact]
    public void A_device_that_stays_runs_timers_and_calls_itself()
    {
        const string Code = "load('api_timer.js'); load('api_rpc.js'); let n = 0; Timer.set(1, Timer.REPEAT, function() { n++; if (n === 3) { "
            + "RPC.call(RPC.LOCAL, 'RPC.Ping', null, function(res, code) { print('code', code); }, null); } }, null); print('started');";
        using Process process = CommandLine.Start(_folder, "mjs", "-d", "--stay", "-e", Code);
        try
        {
            Assert.Equal("started ", process.StandardOutput.ReadLine());
            Assert.Equal("code 0 ", process.StandardOutput.ReadLine());
            Assert.False(process.HasExited);
        }
        finally
        {
            process.Kill();
            process.WaitForExit();
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private CommandLine.Outcome Run(string? input, params string[] arguments) => CommandLine.RunIn(_folder, input, arguments);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);
}
