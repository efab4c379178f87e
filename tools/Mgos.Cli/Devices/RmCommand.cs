// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using System.Text.Json.Nodes;

namespace Mgos.Cli.Devices;

/// <summary><c>mgos rm</c>: removes files.</summary>
internal static class RmCommand
{
    internal static Command Create(DeviceCommands device)
    {
        Argument<string[]> files = new("FILE") { Description = "Files of the device", Arity = ArgumentArity.OneOrMore };
        Command command = new DocumentedCommand("rm", "Removes files of the device.", "mgos rm old.js", "mgos rm a.txt b.txt") { files };
        return device.On(command, async run =>
        {
            string[] names = run.Parsed.GetRequiredValue(files);
            foreach (string name in names)
                await run.Files.RemoveAsync(name, run.Cancel);
            if (run.IsJson)
                run.WriteJson(new JsonArray([.. names.Select(name => JsonValue.Create(name))]));
        });
    }
}
