// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mgos.Client.Config;

namespace Mgos.Cli.Devices;

/// <summary><c>mgos config-get</c>: reads settings.</summary>
internal static class ConfigGetCommand
{
    private const string Mask = "***";

    private static readonly string[] s_secretEndings = ["pass", "password", "token", "secret"];

    internal static Command Create(DeviceCommands device)
    {
        Argument<string> path = new("PATH") { Description = "Setting or group of settings; all unless given", DefaultValueFactory = _ => "" };
        Option<int?> level = new("--level") { Description = "Level 0 (of the firmware) to 8 (of the user); what runs unless given", HelpName = "N" };
        Option<bool> secrets = new("--show-secrets") { Description = "Shows passwords in a group of settings on a terminal, too" };
        Command command = new DocumentedCommand("config-get", "Prints settings of the device.", "mgos config-get wifi.sta", "mgos config-get device.id", "mgos config-get --level 0 mqtt --json") { path, level, secrets };
        return device.On(command, async run =>
        {
            int? wanted = run.Parsed.GetValue(level) is >= 0 and int number ? number : null;
            if (wanted > DeviceConfig.MaxLevel)
                throw new FormatException($"there are levels 0 to {DeviceConfig.MaxLevel}, and not {wanted}");
            JsonNode? node = await run.Config.GetAsync(run.Parsed.GetRequiredValue(path), wanted, run.Cancel);
            if (run.Terminal.IsOutputSeen && !run.Parsed.GetValue(secrets))
                HideSecrets(node);
            Print(run, node);
        });
    }

    // Texts are printed as they are, so that scripts need not unquote them.
    private static void Print(DeviceRun run, JsonNode? node)
    {
        if (!run.IsJson && node is JsonValue value && value.TryGetValue(out string? text))
            run.Output.WriteLine(text);
        else
            run.WriteJson(Sorted(node));
    }

    private static JsonNode? Sorted(JsonNode? node) => node is JsonObject members
        ? new JsonObject(members.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => KeyValuePair.Create(member.Key, Sorted(member.Value))))
        : node?.DeepClone();

    private static void HideSecrets(JsonNode? node)
    {
        if (node is not JsonObject members)
            return;
        foreach ((string name, JsonNode? value) in members.ToArray())
        {
            if (value?.GetValueKind() == JsonValueKind.String && s_secretEndings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal)) && value.ToString().Length > 0)
                members[name] = Mask;
            else
                HideSecrets(value);
        }
    }
}
