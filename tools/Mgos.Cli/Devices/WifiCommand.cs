// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using System.Text.Json.Nodes;
using Mgos.Client.Config;

namespace Mgos.Cli.Devices;

/// <summary><c>mgos wifi</c>: has the device join a Wi-Fi network.</summary>
internal static class WifiCommand
{
    internal static Command Create(DeviceCommands device)
    {
        Argument<string> name = new("SSID") { Description = "Name of the network" };
        Argument<string?> password = new("PASSWORD") { Description = "Password; none for an open network", Arity = ArgumentArity.ZeroOrOne };
        Option<bool> tryOnce = new("--try-once") { Description = "Goes back to the old settings if the device does not boot with the new ones" };
        Option<bool> keepAccessPoint = new("--keep-ap") { Description = "Leaves the access point of the device as it is; it is switched off unless given" };
        Command command = new DocumentedCommand(
            "wifi",
            "Has the device join a Wi-Fi network: sets it, switches the access point off, saves and restarts.",
            "mgos wifi Home secret --port /dev/ttyUSB0",
            "mgos wifi Guests --keep-ap")
        {
            name, password, tryOnce, keepAccessPoint,
        };
        return device.On(command, async run =>
        {
            List<KeyValuePair<string, string?>> values =
            [
                new("wifi.sta.enable", "true"), new("wifi.sta.ssid", run.Parsed.GetRequiredValue(name)), new("wifi.sta.pass", run.Parsed.GetValue(password) ?? ""),
            ];
            if (!run.Parsed.GetValue(keepAccessPoint))
                values.Insert(0, new("wifi.ap.enable", "false"));
            await run.Config.SetAsync(values, new ConfigSetOptions { IsTriedOnce = run.Parsed.GetValue(tryOnce) }, run.Cancel);
            if (run.IsJson)
                run.WriteJson(new JsonObject { ["saved"] = true, ["restarts"] = true });
            else
                run.Terminal.Errors.WriteLine("Saved; the device restarts. 'mgos call Sys.GetInfo --wait 30s' tells whether it has joined.");
        });
    }
}
