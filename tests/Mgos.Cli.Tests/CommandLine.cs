// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Diagnostics;

namespace Mgos.Cli.Tests;

/// <summary>The command line as a process of its own, as a user starts it.</summary>
internal static class CommandLine
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    /// <summary>What a run has written, and its exit code.</summary>
    internal sealed record Outcome(int ExitCode, string Output, string Errors);

    /// <summary>Runs it to its end in a folder.</summary>
    internal static Outcome RunIn(string folder, string? input, params string[] arguments) => RunIn(folder, input, new Dictionary<string, string?>(), arguments);

    /// <summary>Runs it to its end in a folder, with variables of its own.</summary>
    internal static Outcome RunIn(string folder, string? input, IReadOnlyDictionary<string, string?> environment, params string[] arguments)
    {
        using Process process = Start(folder, environment, arguments);
        process.StandardInput.Write(input ?? "");
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        bool hasEnded = process.WaitForExit(s_patience);
        if (!hasEnded)
            process.Kill();
        Task.WaitAll(output, errors);
        Assert.True(hasEnded, $"{string.Join(' ', arguments)} did not end:\n{output.Result}{errors.Result}");
        return new Outcome(process.ExitCode, output.Result.ReplaceLineEndings("\n"), errors.Result.ReplaceLineEndings("\n"));
    }

    /// <summary>Runs it to its end.</summary>
    internal static Outcome Run(params string[] arguments) => RunIn(AppContext.BaseDirectory, null, arguments);

    /// <summary>Starts it.</summary>
    internal static Process Start(string folder, params string[] arguments) => Start(folder, new Dictionary<string, string?>(), arguments);

    private static Process Start(string folder, IReadOnlyDictionary<string, string?> environment, string[] arguments)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? Environment.ProcessPath : "dotnet", [ProgramPath(), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string? value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    // tests/X/bin/CONFIGURATION/net10.0 -> tools/Mgos.Cli/bin/CONFIGURATION/net10.0
    private static string ProgramPath()
    {
        DirectoryInfo output = new(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        string root = output.Parent!.Parent!.Parent!.Parent!.Parent!.FullName;
        return Path.Combine(root, "tools", "Mgos.Cli", "bin", output.Parent.Name, "net10.0", "mgos.dll");
    }
}
