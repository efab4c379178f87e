// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using System.Text.Json.Nodes;
using Mgos.Client.Config;

namespace Mgos.Cli.Devices;

/// <summary><c>mgos config-set</c>: changes settings.</summary>
internal static class ConfigSetCommand
{
    internal static Command Create(DeviceCommands device)
    {
        Argument<string[]> values = new("PATH=VALUE") { Description = "Settings and their new values", Arity = ArgumentArity.ZeroOrMore };
        Option<string[]> unset = new("--unset") { Description = "A setting that gets the value of the firmware again; may be repeated", HelpName = "PATH" };
        Option<int?> level = new("--level") { Description = "Level 1 to 8 that is written; what runs unless given", HelpName = "N" };
        Option<bool> noSave = new("--no-save") { Description = "Changes only what runs; it is gone after a restart" };
        Option<bool> noReboot = new("--no-reboot") { Description = "Saves without a restart" };
        Option<bool> tryOnce = new("--try-once") { Description = "Goes back to the old values if the device does not boot with the new ones" };
        Command command = new DocumentedCommand(
            "config-set",
            "Changes settings of the device, saves them and restarts it.",
            "mgos config-set wifi.sta.enable=true wifi.sta.ssid=Home wifi.sta.pass=secret",
            "mgos config-set --no-reboot debug.level=3",
            "mgos config-set --unset debug.level")
        {
            values, unset, level, noSave, noReboot, tryOnce,
        };
        command.Validators.Add(result =>
        {
            string[] texts = result.GetValue(values) ?? [];
            if (texts.Length == 0 && result.GetValue(unset) is null or { Length: 0 })
                result.AddError("give PATH=VALUE or --unset PATH");
            foreach (string text in texts.Where(text => text.IndexOf('=') < 1))
                result.AddError($"'{text}' is not PATH=VALUE");
            if (result.GetValue(level) is not (null or -1 or (>= DeviceConfig.MinWritableLevel and <= DeviceConfig.MaxLevel)))
                result.AddError("levels 1 to 8 can be written; 0 is the firmware's own");
        });
        return device.On(command, run => SetAsync(run, run.Parsed.GetValue(values) ?? [], run.Parsed.GetValue(unset) ?? [], new ConfigSetOptions
        {
            Level = run.Parsed.GetValue(level) is > 0 and int number ? number : null,
            IsSaved = !run.Parsed.GetValue(noSave),
            Restarts = !run.Parsed.GetValue(noSave) && !run.Parsed.GetValue(noReboot),
            IsTriedOnce = run.Parsed.GetValue(tryOnce),
        }));
    }

    private static async Task SetAsync(DeviceRun run, string[] values, string[] unset, ConfigSetOptions options)
    {
        KeyValuePair<string, string?>[] all =
        [
            .. values.Select(text => KeyValuePair.Create(text[..text.IndexOf('=')], (string?)text[(text.IndexOf('=') + 1)..])),
            .. unset.Select(path => KeyValuePair.Create(path, (string?)null)),
        ];
        await run.Config.SetAsync(all, options, run.Cancel);
        if (run.IsJson)
            run.WriteJson(new JsonObject { ["saved"] = options.IsSaved, ["restarts"] = options.Restarts });
        else
            run.Terminal.Errors.WriteLine(options.Restarts ? "Saved; the device restarts." : options.IsSaved ? "Saved." : "Changed until the next restart.");
    }
}
