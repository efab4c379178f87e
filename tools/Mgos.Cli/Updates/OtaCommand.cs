// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mgos.Cli.Devices;
using Mgos.Client.Updates;

namespace Mgos.Cli.Updates;

/// <summary><c>mgos ota</c>: updates the firmware of a device over any line.</summary>
internal static class OtaCommand
{
    private static readonly TimeSpan s_usualWait = TimeSpan.FromMinutes(2);

    internal static Command Create(DeviceCommands device)
    {
        Argument<string> source = new("BUNDLE") { Description = "Bundle: a file of this PC, or an http(s) address" };
        Argument<string?> begin = new("JSON") { Description = "More arguments of OTA.Begin, such as {\"ignore_same_version\": true}", Arity = ArgumentArity.ZeroOrOne };
        Option<string> update = new("--update-timeout") { Description = "Time after which the device gives up an update that does not go on", HelpName = "TIME", DefaultValueFactory = _ => "600s" };
        Option<string> commit = new("--commit-timeout") { Description = "Time after which the device goes back to the old firmware if the new one is not committed", HelpName = "TIME", DefaultValueFactory = _ => "300s" };
        Option<string?> wait = new("--wait") { Description = "Waits that long until the device is back with the new firmware; 2m with --commit unless given", HelpName = "TIME" };
        Option<bool> isCommitted = new("--commit") { Description = "Waits for the new firmware and commits it" };
        Option<bool> isResumed = new("--resume") { Description = "Carries on with an update that was interrupted with the same bundle" };
        Command command = new DocumentedCommand(
            "ota",
            "Updates the firmware of the device with a bundle. It restarts with the new firmware, on trial until that is committed.",
            "mgos ota app-fw.zip --commit",
            "mgos --port mqtt://192.168.1.2/esp32_123456 ota http://192.168.1.3/app-fw.zip --wait 5m")
        {
            source, begin, update, commit, wait, isCommitted, isResumed,
        };
        return device.On(command, async run =>
        {
            JsonObject arguments = new()
            {
                ["timeout"] = Seconds(run.Parsed.GetValue(update)!),
                ["commit_timeout"] = Seconds(run.Parsed.GetValue(commit)!),
            };
            TimeSpan? patience = run.Parsed.GetValue(wait) is { } time ? Duration.Parse(time) : run.Parsed.GetValue(isCommitted) ? s_usualWait : null;
            byte[] bundle = await BundleSource.ReadAsync(run, run.Parsed.GetRequiredValue(source));
            arguments["size"] = bundle.Length;
            Merge(arguments, run.Parsed.GetValue(begin));
            await RunAsync(run, bundle, arguments, run.Parsed.GetValue(isResumed), patience, run.Parsed.GetValue(isCommitted));
        });
    }

    private static async Task RunAsync(DeviceRun run, byte[] bundle, JsonObject arguments, bool isResumed, TimeSpan? patience, bool isCommitted)
    {
        BundleName name = BundleName.Read(bundle);
        DeviceUpdate update = new(run.Client);
        await run.WithProgressAsync($"{name.App} {name.Version}", progress => update.SendAsync(bundle, arguments, isResumed, progress, run.Cancel));
        JsonObject report = new() { ["app"] = name.App, ["version"] = name.Version, ["build_id"] = name.Build, ["size"] = bundle.Length, ["committed"] = false };
        if (patience is { } time)
        {
            NewFirmware firmware = await NewFirmware.WaitAsync(run, name, time);
            report["committed"] = isCommitted && await firmware.CommitAsync(run.Cancel);
        }

        if (run.IsJson)
            run.WriteJson(report);
        else
            run.Terminal.Errors.WriteLine(isCommitted ? $"{name.App} {name.Version} runs and is committed." : patience != null ? $"{name.App} {name.Version} runs." : $"{name.App} {name.Version} is there; the device restarts.");
    }

    private static int Seconds(string time) => (int)Duration.Parse(time).TotalSeconds;

    private static void Merge(JsonObject arguments, string? more)
    {
        try
        {
            foreach ((string name, JsonNode? value) in more == null ? [] : JsonNode.Parse(more) as JsonObject ?? throw new FormatException("the arguments of OTA.Begin are an object"))
                arguments[name] = value?.DeepClone();
        }
        catch (JsonException e)
        {
            throw new FormatException($"'{more}' is no JSON: {e.Message}", e);
        }
    }
}
