// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Diagnostics;
using System.Globalization;

namespace Mgos.Build;

/// <summary>When a firmware was built and from what.</summary>
/// <param name="Timestamp"><c>YYYY-MM-DDThh:mm:ssZ</c>.</param>
/// <param name="Id"><c>YYYYMMDD-hhmmss/description</c>.</param>
public sealed record BuildStamp(string Timestamp, string Id)
{
    private const int GitTimeoutMilliseconds = 5000;

    /// <summary>Makes a stamp for now, or for SOURCE_DATE_EPOCH where that is set.</summary>
    /// <param name="folder">Folder whose git state is described.</param>
    /// <returns>The stamp.</returns>
    public static BuildStamp Make(string folder)
    {
        string? epoch = Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH");
        DateTime time = long.TryParse(epoch, NumberStyles.None, CultureInfo.InvariantCulture, out long seconds) ? DateTime.UnixEpoch.AddSeconds(seconds) : DateTime.UtcNow;
        return new BuildStamp(
            time.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
            time.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture) + "/" + Describe(folder));
    }

    private static string Describe(string folder)
    {
        try
        {
            ProcessStartInfo start = new("git", ["describe", "--always", "--dirty", "--tags"]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
            using Process git = Process.Start(start)!;
            string text = git.StandardOutput.ReadToEnd().Trim();
            return git.WaitForExit(GitTimeoutMilliseconds) && git.ExitCode == 0 && text != "" ? text : "local";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "local";
        }
    }
}
