// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text.Json.Nodes;
using Mgos.Client;

namespace Mgos.Ui.Devices;

/// <summary>Sees which devices of a list answer, again and again.</summary>
internal sealed class DeviceProbe(DeviceList devices, UiOptions options)
{
    private const int MaxAtOnce = 8;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    /// <summary>Asks all devices until it is cancelled; new ones at once.</summary>
    internal async Task RunAsync(CancellationToken cancel)
    {
        Dictionary<string, DateTimeOffset> asked = [];
        ParallelOptions parallel = new() { MaxDegreeOfParallelism = MaxAtOnce, CancellationToken = cancel };
        while (true)
        {
            Task changed = devices.Changed;
            DateTimeOffset due = DateTimeOffset.UtcNow - options.ProbeInterval;
            DeviceEntry[] entries = [.. devices.Entries.Where(entry => IsAskable(entry.Port) && asked.GetValueOrDefault(entry.Port) <= due)];
            await Parallel.ForEachAsync(entries, parallel, async (entry, token) => await AskAsync(entry.Port, token));
            foreach (DeviceEntry entry in entries)
                asked[entry.Port] = DateTimeOffset.UtcNow;
            await Task.WhenAny(changed, Task.Delay(options.ProbeInterval, cancel)).WaitAsync(cancel);
        }
    }

    // To open a serial port may reset the board: that is left to the user.
    private static bool IsAskable(string port) => DevicePort.Parse(port).Scheme is not (PortScheme.Serial or PortScheme.Auto);

    private async Task AskAsync(string port, CancellationToken cancel)
    {
        try
        {
            using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            patience.CancelAfter(s_patience);
            await using DeviceClient client = await DeviceClient.ConnectAsync(PortVariants.Lightest(port), options.Client, patience.Token);
            JsonNode? info = await InfoAsync(client, patience.Token);
            devices.SetState(port, DeviceState.Online, "", Text(info, "id"), $"{Text(info, "app")} {Text(info, "fw_version")}{Text(info, "ver")}".Trim());
        }
        catch (DevicePortException e) when (e.Failure == DeviceFailure.Unauthorized)
        {
            devices.SetState(port, DeviceState.Online, "It wants a user and a password");
        }
        catch (RpcException)
        {
            // Whatever it says, it answers.
            devices.SetState(port, DeviceState.Online, "");
        }
        catch (DevicePortException e)
        {
            devices.SetState(port, DeviceState.Offline, e.Message);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            devices.SetState(port, DeviceState.Offline, $"no answer within {s_patience.TotalSeconds} s");
        }
    }

    // Devices of Shelly have a method of their own.
    private static async Task<JsonNode?> InfoAsync(DeviceClient client, CancellationToken cancel)
    {
        try
        {
            return await client.CallAsync("Sys.GetInfo", null, cancel);
        }
        catch (RpcException e) when (e.Code == RpcException.NotFound)
        {
            return await client.CallAsync("Shelly.GetDeviceInfo", null, cancel);
        }
    }

    private static string Text(JsonNode? info, string name) => info is JsonObject members && members[name] is JsonValue value && value.TryGetValue(out string? text) ? text : "";
}
