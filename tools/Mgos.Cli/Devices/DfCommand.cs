// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using System.Text.Json.Nodes;
using Mgos.Client;

namespace Mgos.Cli.Devices;

/// <summary><c>mgos df</c>: tells how much room there is.</summary>
internal static class DfCommand
{
    internal static Command Create(DeviceCommands device)
    {
        Command command = new DocumentedCommand("df", "Shows the room in the file system and in the memory of the device.", "mgos df", "mgos df --json");
        return device.On(command, async run =>
        {
            JsonObject info = await run.Client.CallAsync("Sys.GetInfo", null, run.Cancel) as JsonObject
                ?? throw new DevicePortException(DeviceFailure.BadAnswer, "the answer to Sys.GetInfo is no object", "Does this device have the methods of Mongoose OS?");
            Room[] rooms = [Read(info, "files", "fs_size", "fs_free"), Read(info, "memory", "ram_size", "ram_free")];
            if (run.IsJson)
                run.WriteJson(new JsonObject(rooms.Select(room => KeyValuePair.Create(room.Name, room.ToJson()))));
            else
                Print(run, rooms);
        });
    }

    private static Room Read(JsonObject info, string name, string size, string free) => new(name, Number(info[size]), Number(info[free]));

    private static long? Number(JsonNode? node) => node is JsonValue value && value.TryGetValue(out long number) ? number : null;

    private static void Print(DeviceRun run, Room[] rooms)
    {
        run.Output.Write($"{"",-8}{"bytes",14}{"used",14}{"free",14}\n");
        foreach (Room room in rooms)
            run.Output.Write($"{room.Name,-8}{Text(room.Size),14}{Text(room.Size - room.Free),14}{Text(room.Free),14}\n");
    }

    private static string Text(long? number) => number?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "?";

    private sealed record Room(string Name, long? Size, long? Free)
    {
        internal JsonNode? ToJson() => new JsonObject { ["size"] = Size, ["free"] = Free };
    }
}
