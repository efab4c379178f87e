// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Cli.Devices;

namespace Mgos.Cli.Updates;

/// <summary>Where a bundle comes from.</summary>
internal static class BundleSource
{
    /// <summary>Reads it whole.</summary>
    /// <exception cref="IOException">It is not there.</exception>
    internal static async Task<byte[]> ReadAsync(DeviceRun run, string source)
    {
        if (!source.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !source.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            return await File.ReadAllBytesAsync(run.PathOf(source), run.Cancel);
        using HttpClient http = new() { Timeout = run.Client.Timeout };
        try
        {
            return await http.GetByteArrayAsync(new Uri(source), run.Cancel);
        }
        catch (TaskCanceledException e) when (!run.Cancel.IsCancellationRequested)
        {
            throw new IOException($"{source} does not come within {run.Client.Timeout.TotalSeconds} s", e);
        }
    }
}
