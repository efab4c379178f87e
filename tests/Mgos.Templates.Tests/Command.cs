// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Diagnostics;
using System.Text;

namespace Mgos.Templates.Tests;

/// <summary>Runs programs as a user in a shell does.</summary>
internal static class Command
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);

    /// <summary>The dotnet that runs this test.</summary>
    internal static string Dotnet { get; } = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? Environment.ProcessPath! : "dotnet";

    /// <summary>Runs a program to its end; another exit code than 0 fails the test.</summary>
    /// <returns>What it has printed.</returns>
    internal static string Run(string folder, string program, params string[] arguments)
    {
        StringBuilder output = new();
        using Process process = Start(folder, output, program, arguments);
        bool hasEnded = process.WaitForExit(s_patience);
        if (!hasEnded)
            process.Kill(entireProcessTree: true);
        process.WaitForExit();
        Assert.True(hasEnded && process.ExitCode == 0, $"{program} {string.Join(' ', arguments)}\n{output}");
        return output.ToString();
    }

    /// <summary>Starts a program whose output is collected.</summary>
    internal static Process Start(string folder, StringBuilder output, string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        SetEnvironment(start.Environment);
        Process process = Process.Start(start)!;
        process.OutputDataReceived += (_, e) => { lock (output) output.AppendLine(e.Data); };
        process.ErrorDataReceived += (_, e) => { lock (output) output.AppendLine(e.Data); };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.StandardInput.Close();
        return process;
    }

    // A build inside a test must not think that it is part of the build that runs the test. Packages go into a folder of this run;
    // those of others are taken from where they are already.
    private static void SetEnvironment(IDictionary<string, string?> environment)
    {
        foreach (string name in environment.Keys.Where(name => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)).ToList())
            environment.Remove(name);
        environment["MSBUILDDISABLENODEREUSE"] = "1";
        environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        environment["DOTNET_NOLOGO"] = "1";
        environment["NUGET_FALLBACK_PACKAGES"] = environment.TryGetValue("NUGET_PACKAGES", out string? packages) && packages != ""
            ? packages
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        environment["NUGET_PACKAGES"] = PackedFolder.CacheFolder;
    }
}
