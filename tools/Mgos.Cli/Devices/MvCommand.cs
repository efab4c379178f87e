// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using System.Text.Json.Nodes;

namespace Mgos.Cli.Devices;

/// <summary><c>mgos mv</c>: renames a file.</summary>
internal static class MvCommand
{
    internal static Command Create(DeviceCommands device)
    {
        Argument<string> from = new("FROM") { Description = "File of the device" };
        Argument<string> to = new("TO") { Description = "New name; an existing file is replaced" };
        Command command = new DocumentedCommand("mv", "Renames a file of the device.", "mgos mv init.js init.js.old") { from, to };
        return device.On(command, async run =>
        {
            await run.Files.RenameAsync(run.Parsed.GetRequiredValue(from), run.Parsed.GetRequiredValue(to), run.Cancel);
            if (run.IsJson)
                run.WriteJson(new JsonObject { ["from"] = run.Parsed.GetRequiredValue(from), ["to"] = run.Parsed.GetRequiredValue(to) });
        });
    }
}
