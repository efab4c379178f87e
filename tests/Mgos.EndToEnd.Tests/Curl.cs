// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Diagnostics;

namespace Mgos.EndToEnd.Tests;

/// <summary>The curl program.</summary>
internal static class Curl
{
    public static bool IsInstalled { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(directory => File.Exists(Path.Combine(directory, "curl")));

    /// <summary>Runs it; the output ends with a line for each URL that tells its status.</summary>
    public static (string Output, string Log) Run(params string[] arguments)
    {
        ProcessStartInfo start = new("curl", ["--silent", "--verbose", "--max-time", "20", "--write-out", "\n%{http_code}\n", .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> log = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (output, log.Result);
    }
}
