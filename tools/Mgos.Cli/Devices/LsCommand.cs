// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using System.Text.Json.Nodes;
using Mgos.Client.Files;

namespace Mgos.Cli.Devices;

/// <summary><c>mgos ls</c>: lists files.</summary>
internal static class LsCommand
{
    internal static Command Create(DeviceCommands device)
    {
        Argument<string> path = new("PATH") { Description = "Mount; / unless given", DefaultValueFactory = _ => "/" };
        Option<bool> isLong = new("--long", "-l") { Description = "With sizes" };
        Command command = new DocumentedCommand("ls", "Lists the files of the device.", "mgos ls", "mgos --port mqtt://broker/esp32_123456 ls -l", "mgos ls --json") { path, isLong };
        return device.On(command, run => run.Parsed.GetValue(isLong) ? ListLongAsync(run, run.Parsed.GetRequiredValue(path)) : ListAsync(run, run.Parsed.GetRequiredValue(path)));
    }

    private static async Task ListAsync(DeviceRun run, string path)
    {
        IReadOnlyList<string> names = await run.Files.ListNamesAsync(path, run.Cancel);
        if (run.IsJson)
            run.WriteJson(new JsonArray([.. names.Select(name => JsonValue.Create(name))]));
        else
            WriteLines(run, names);
    }

    private static async Task ListLongAsync(DeviceRun run, string path)
    {
        IReadOnlyList<DeviceFile> files = await run.Files.ListAsync(path, run.Cancel);
        if (run.IsJson)
            run.WriteJson(new JsonArray([.. files.Select(file => new JsonObject { ["name"] = file.Name, ["size"] = file.Size < 0 ? null : file.Size })]));
        else
            WriteLines(run, files.Select(file => $"{file.Name} {(file.Size < 0 ? "?" : file.Size)}"));
    }

    // A device's names cannot move the cursor of a terminal.
    private static void WriteLines(DeviceRun run, IEnumerable<string> lines)
    {
        foreach (string line in lines)
            run.Output.Write(string.Concat(line.Select(letter => char.IsControl(letter) ? '?' : letter)) + "\n");
    }
}
