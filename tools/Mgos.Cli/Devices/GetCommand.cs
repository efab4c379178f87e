// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.CommandLine;

namespace Mgos.Cli.Devices;

/// <summary><c>mgos get</c>: reads files.</summary>
internal static class GetCommand
{
    private const string StandardOutput = "-";

    internal static Command Create(DeviceCommands device)
    {
        Argument<string> file = new("FILE") { Description = "File of the device; with --recursive a mount, such as /" };
        Argument<string?> local = new("LOCAL") { Description = "File of this PC; standard output unless given. With --recursive a folder", Arity = ArgumentArity.ZeroOrOne };
        Option<bool> recursive = new("--recursive", "-r") { Description = "All files" };
        Command command = new DocumentedCommand("get", "Reads a file of the device.", "mgos get conf9.json", "mgos get init.js init.js", "mgos get -r / backup") { file, local, recursive };
        command.Validators.Add(result =>
        {
            if (result.GetValue(recursive) && result.GetValue(local) == null)
                result.AddError("--recursive needs LOCAL, a folder for the files");
        });
        return device.On(command, run => run.Parsed.GetValue(recursive)
            ? GetAllAsync(run, run.Parsed.GetRequiredValue(file), run.PathOf(run.Parsed.GetValue(local)!))
            : GetAsync(run, run.Parsed.GetRequiredValue(file), run.Parsed.GetValue(local) ?? StandardOutput));
    }

    private static async Task GetAsync(DeviceRun run, string name, string local)
    {
        if (local != StandardOutput)
        {
            await SaveAsync(run, name, run.PathOf(local));
            return;
        }

        using Stream output = run.Terminal.OpenOutput();
        await run.WithProgressAsync(name, progress => run.Files.GetAsync(name, output, run.Terminal.IsOutputSeen ? null : progress, run.Cancel));
    }

    private static async Task GetAllAsync(DeviceRun run, string mount, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (string name in await run.Files.ListNamesAsync(mount, run.Cancel))
        {
            // A device could name a file of this PC.
            if (name is "." or ".." || name.AsSpan().IndexOfAny('/', '\\', ':') >= 0 || Path.GetFileName(name) != name)
                throw new IOException($"the device has a file with the name '{name}', which cannot be written here");
            await SaveAsync(run, mount.TrimEnd('/') is { Length: > 0 } path ? path + "/" + name : name, Path.Combine(folder, name));
        }
    }

    // What was there stays until all has come.
    private static async Task SaveAsync(DeviceRun run, string name, string local)
    {
        string part = local + ".part";
        try
        {
            using (FileStream target = File.Create(part))
                await run.WithProgressAsync(name, progress => run.Files.GetAsync(name, target, progress, run.Cancel));
            File.Move(part, local, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }
}
