// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Diagnostics;

namespace Mgos.Bench.Cli;

/// <summary>A run of a program.</summary>
internal static class Run
{
    /// <summary>Measures a run from its start to its end.</summary>
    internal static TimeSpan Time(string program, params string[] arguments)
    {
        long start = Stopwatch.GetTimestamp();
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        TimeSpan time = Stopwatch.GetElapsedTime(start);
        return process.ExitCode == 0 ? time : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{output}{errors.Result}");
    }
}
