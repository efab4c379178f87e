// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Diagnostics;

namespace Mgos.Docs.Tests.Commands;

/// <summary>The curl program.</summary>
internal static class CurlCommand
{
    /// <summary>Runs it and gives what it writes. A status of 400 and above is a failure.</summary>
    internal static Outcome Run(string folder, IEnumerable<string> arguments)
    {
        ProcessStartInfo start = new("curl", ["--silent", "--show-error", "--fail-with-body", "--max-time", "20", .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Outcome(output.Length == 0 ? errors.Result : output, process.ExitCode == 0);
    }
}
