// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using System.Net;
using Mgos.Cli.Project;
using Mgos.Client;
using Mgos.Ui;

namespace Mgos.Cli.Ui;

/// <summary><c>mgos ui</c>: a page on this PC for one or many devices.</summary>
internal static class UiCommand
{
    internal static Command Create()
    {
        Option<string[]> ports = new("--port") { Description = "Address of a device, or of an MQTT broker whose devices are looked for (mqtt://BROKER); may come several times", HelpName = "PORT" };
        Option<string> address = new("--http-addr") { Description = "Where the page is", HelpName = "IP:PORT", DefaultValueFactory = _ => $"127.0.0.1:{UiOptions.DefaultPort}" };
        Option<bool> noBrowser = new("--no-browser") { Description = "Opens no browser; the address is printed in any case" };
        Option<bool> noDiscovery = new("--no-discovery") { Description = "Does not look for devices in the local network" };
        Option<string?> credentials = new("--rpc-creds") { Description = "User and password for the devices; without it the page asks", HelpName = "USER:PASSWORD" };
        Command command = new DocumentedCommand(
            "ui",
            "Serves a page for one or many devices: finds them, shows status, files, settings and log, calls methods, installs updates.",
            "mgos ui",
            "mgos ui --port http://192.168.1.20/rpc --port mqtt://192.168.1.2 --no-browser")
        {
            ports, address, noBrowser, noDiscovery, credentials,
        };
        command.SetAction((parsed, cancel) => Guard.RunAsync(() =>
        {
            UiOptions options = new()
            {
                Address = ParseAddress(parsed.GetValue(address)!),
                Ports = parsed.GetValue(ports) is { Length: > 0 } given ? given : FromEnvironment(),
                HasDiscovery = !parsed.GetValue(noDiscovery),
                Client = new DeviceClientOptions { Credentials = parsed.GetValue(credentials) is { } text ? RpcCredentials.Parse(text) : null },
            };
            return RunAsync(options, !parsed.GetValue(noBrowser), cancel);
        }));
        return command;
    }

    private static async Task<int> RunAsync(UiOptions options, bool isOpened, CancellationToken cancel)
    {
        await using UiServer server = await UiServer.StartAsync(options, cancel);
        Console.Out.WriteLine(server.Url);
        if (isOpened && !Browsers.TryOpen(server.Url))
            Console.Error.WriteLine("mgos: no browser was found: open the address above");
        try
        {
            await Task.Delay(Timeout.Infinite, cancel);
        }
        catch (OperationCanceledException)
        {
            // Ctrl-C is how it ends.
        }

        return ExitCodes.Success;
    }

    private static IPEndPoint ParseAddress(string text)
    {
        string full = text.StartsWith(':') ? IPAddress.Any + text : text;
        return full.Contains(':', StringComparison.Ordinal) && IPEndPoint.TryParse(full.Replace("localhost", "127.0.0.1", StringComparison.OrdinalIgnoreCase), out IPEndPoint? address)
            ? address
            : throw new FormatException($"'{text}' is no address of the form IP:PORT, such as 127.0.0.1:{UiOptions.DefaultPort}");
    }

    private static string[] FromEnvironment() => Environment.GetEnvironmentVariable("MGOS_PORT") is { Length: > 0 } port ? [port] : [];
}
