// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Diagnostics;
using System.Text.Json.Nodes;
using Mgos.Cli.Devices;
using Mgos.Client;
using Mgos.Client.Updates;

namespace Mgos.Cli.Updates;

/// <summary>A device that has restarted with the firmware of a bundle.</summary>
internal sealed class NewFirmware(DeviceClient client)
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(500);

    /// <summary>Waits for it.</summary>
    /// <exception cref="IOException">It does not come, or another firmware does.</exception>
    internal static async Task<NewFirmware> WaitAsync(DeviceRun run, BundleName name, TimeSpan patience)
    {
        string last = "it does not answer";
        for (Stopwatch watch = Stopwatch.StartNew(); watch.Elapsed < patience; await Task.Delay(s_pause, run.Cancel))
        {
            try
            {
                DeviceClient client = await run.ReconnectAsync();
                JsonNode? info = await client.CallAsync("Sys.GetInfo", null, run.Cancel);
                if (Text(info, "fw_id") == name.Build && Text(info, "fw_version") == name.Version)
                    return new NewFirmware(client);
                last = $"it runs {Text(info, "app")} {Text(info, "fw_version")} ({Text(info, "fw_id")})";
            }
            catch (DevicePortException e)
            {
                last = e.Message;
            }
            catch (RpcException e)
            {
                last = e.Message;
            }
        }

        throw new IOException($"the device is not back with {name.App} {name.Version} within {patience.TotalSeconds} s: {last}");
    }

    /// <summary>Commits it.</summary>
    internal async Task<bool> CommitAsync(CancellationToken cancel)
    {
        await new DeviceUpdate(client).CommitAsync(cancel);
        return true;
    }

    private static string Text(JsonNode? info, string name) => info is JsonObject members && members[name] is JsonValue value && value.TryGetValue(out string? text) ? text : "";
}
