// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using System.Text.Json.Nodes;
using Mgos.Client.Serial;

namespace Mgos.Cli.Devices;

/// <summary><c>mgos ports</c>: lists serial ports.</summary>
internal static class PortsCommand
{
    internal static Command Create(DeviceCommands device)
    {
        Option<bool> json = new("--json") { Description = "Prints them as JSON" };
        Command command = new DocumentedCommand("ports", "Lists the serial ports of this PC on which a device may be.", "mgos ports", "mgos ports --json") { json };
        command.SetAction((parsed, _) => device.GuardAsync(parsed, () =>
        {
            IReadOnlyList<string> ports = SerialPorts.List();
            if (parsed.GetValue(json))
                device.Terminal.Output.WriteLine(new JsonArray([.. ports.Select(port => JsonValue.Create(port))]).ToJsonString());
            else
                device.Terminal.Output.Write(string.Concat(ports.Select(port => port + "\n")));
            return Task.CompletedTask;
        }));
        return command;
    }
}
