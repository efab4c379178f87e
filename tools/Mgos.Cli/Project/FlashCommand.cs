// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using System.Text.Json.Nodes;

namespace Mgos.Cli.Project;

/// <summary><c>mgos flash</c>: writes firmware and app to a board with <c>nanoff</c>.</summary>
internal static class FlashCommand
{
    internal static Command Create()
    {
        Argument<string?> image = new("IMAGE") { Description = "Deployment image of 'mgos build'; the only one under bin/ unless given", Arity = ArgumentArity.ZeroOrOne };
        Option<string?> firmware = new("--firmware") { Description = "The same as IMAGE, for those who are used to it", HelpName = "FILE" };
        Option<string?> port = new("--port") { Description = "Serial port of the board, such as /dev/ttyUSB0 or COM3", HelpName = "PORT" };
        Option<string?> target = new("--target") { Description = "Firmware of the board, such as ESP32_REV3 (nanoff --listtargets): needed for --update and --address", HelpName = "NAME" };
        Option<bool> update = new("--update") { Description = "Writes the firmware of nanoFramework first" };
        Option<bool> erase = new("--masserase") { Description = "With --update: erases all flash before, files and settings too" };
        Option<string?> address = new("--address") { Description = "Writes the image there through the boot loader of the chip, not with the help of the running firmware", HelpName = "0xHEX" };
        Option<bool> dry = new("--dry-run") { Description = "Prints what would be run, and runs nothing" };
        Option<bool> json = ProjectOptions.Json();
        Command command = new DocumentedCommand("flash", "Writes an app, and with --update the firmware, to a board. Drives nanoff.", "mgos flash --port /dev/ttyUSB0", "mgos flash --port COM3 --update --target ESP32_REV3 Blink.bin", "mgos flash --dry-run") { image, firmware, port, target, update, erase, address, dry, json };
        command.Validators.Add(result =>
        {
            if (result.GetValue(image) != null && result.GetValue(firmware) != null)
                result.AddError("give the image once: IMAGE or --firmware");
            if (result.GetValue(target) == null && (result.GetValue(update) || result.GetValue(address) != null))
                result.AddError("--update and --address need --target, such as --target ESP32_REV3 (nanoff --listtargets)");
            if (result.GetValue(erase) && !result.GetValue(update))
                result.AddError("--masserase needs --update: without firmware the board does not start");
        });
        command.SetAction((parsed, cancel) => Guard.RunAsync(() =>
        {
            FlashPlan plan = new(
                ImageChoice.Resolve(parsed.GetValue(image) ?? parsed.GetValue(firmware), Environment.CurrentDirectory), parsed.GetValue(port) ?? Environment.GetEnvironmentVariable("MGOS_PORT"),
                parsed.GetValue(target), parsed.GetValue(update), parsed.GetValue(erase), parsed.GetValue(address));
            return RunAsync(plan, parsed.GetValue(dry), parsed.GetValue(json), cancel);
        }));
        return command;
    }

    private static async Task<int> RunAsync(FlashPlan plan, bool isDry, bool isJson, CancellationToken cancel)
    {
        IReadOnlyList<string[]> commands = plan.Commands();
        if (isJson)
            Console.Out.WriteLine(new JsonObject { ["commands"] = new JsonArray([.. commands.Select(words => new JsonArray([.. words.Select(word => JsonValue.Create(word))]))]) }.ToJsonString());
        TextWriter writer = isDry && !isJson ? Console.Out : Console.Error;
        foreach (string[] words in commands)
        {
            writer.WriteLine(Programs.Quote(words));
            if (!isDry)
                await RunAsync(words, cancel);
        }

        return ExitCodes.Success;
    }

    private static async Task RunAsync(string[] words, CancellationToken cancel)
    {
        if (Programs.Find(words[0]) == null)
            throw new IOException("nanoff is not installed: run 'dotnet tool install -g nanoff', and look that ~/.dotnet/tools is on the PATH");
        int exitCode = await Programs.RunAsync(words[0], words[1..], cancel);
        if (exitCode != 0)
            throw new IOException(NanoffExit.Explain(exitCode));
    }
}
