// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.ComponentModel;
using System.Diagnostics;

namespace Mgos.Cli.Project;

/// <summary>Other programs that commands drive: <c>dotnet</c>, <c>nanoff</c>, <c>aws</c>. None of them goes through a shell.</summary>
internal static class Programs
{
    /// <summary>What a program has written, and its exit code.</summary>
    internal sealed record Outcome(int ExitCode, string Output, string Errors)
    {
        /// <summary>The last line that says something, for a message of one line.</summary>
        internal string LastLine => $"{Output}\n{Errors}".Split('\n').Select(line => line.Trim()).LastOrDefault(line => line.Length > 0) ?? $"exit code {ExitCode}";
    }

    /// <summary>Full path of a program on PATH, or null.</summary>
    internal static string? Find(string name)
    {
        string[] endings = OperatingSystem.IsWindows() ? [".exe", ".cmd", ".bat"] : [""];
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => endings.Select(ending => Path.Combine(folder, name + ending)))
            .FirstOrDefault(File.Exists);
    }

    /// <summary>Runs a program that shares the terminal; the token ends it and what it has started.</summary>
    /// <returns>Its exit code.</returns>
    /// <exception cref="IOException">It is not there or cannot be started.</exception>
    internal static async Task<int> RunAsync(string name, IEnumerable<string> arguments, CancellationToken cancel)
    {
        using Process process = Start(new ProcessStartInfo(Locate(name), arguments));
        await EndAsync(process, cancel);
        return process.ExitCode;
    }

    /// <summary>Runs a program and keeps what it writes.</summary>
    /// <exception cref="IOException">It is not there or cannot be started.</exception>
    internal static async Task<Outcome> CaptureAsync(string name, IEnumerable<string> arguments, CancellationToken cancel)
    {
        using Process process = Start(new ProcessStartInfo(Locate(name), arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true });
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync(cancel);
        Task<string> errors = process.StandardError.ReadToEndAsync(cancel);
        await EndAsync(process, cancel);
        return new Outcome(process.ExitCode, await output, await errors);
    }

    /// <summary>A command line as one could type it.</summary>
    internal static string Quote(params IEnumerable<string> words) => string.Join(' ', words.Select(Quote));

    private static string Quote(string word) =>
        word.Length > 0 && word.All(c => char.IsAsciiLetterOrDigit(c) || "-_./:=,+@%".Contains(c, StringComparison.Ordinal)) ? word : "'" + word.Replace("'", "'\\''", StringComparison.Ordinal) + "'";

    private static string Locate(string name) => Find(name) ?? throw new IOException($"there is no program {name} on the PATH");

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new IOException($"{start.FileName} cannot be started: {e.Message}", e);
        }
    }

    private static async Task EndAsync(Process process, CancellationToken cancel)
    {
        try
        {
            await process.WaitForExitAsync(cancel);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
