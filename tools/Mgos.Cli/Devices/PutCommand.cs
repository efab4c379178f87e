// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using System.Text.Json.Nodes;
using Mgos.Client.Files;

namespace Mgos.Cli.Devices;

/// <summary><c>mgos put</c>: writes files.</summary>
internal static class PutCommand
{
    internal static Command Create(DeviceCommands device)
    {
        Argument<string> source = new("LOCAL") { Description = "File of this PC, http(s) address, or with --recursive a folder" };
        Argument<string?> name = new("NAME") { Description = "Name on the device; that of the file unless given. With --recursive what stands before each name", Arity = ArgumentArity.ZeroOrOne };
        Option<bool> recursive = new("--recursive", "-r") { Description = "All files of a folder, not of folders in it" };
        Option<bool> inPlace = new("--in-place") { Description = "Writes over the old file at once, where there is no room for two" };
        Option<bool> verify = new("--verify") { Description = "Reads the file back and compares it" };
        Command command = new DocumentedCommand(
            "put",
            "Writes a file to the device. The old one stays until the new one is whole; an interrupted transfer is carried on with by the next one.",
            "mgos put init.js",
            "mgos put build/app.json conf5.json --verify",
            "mgos --port /dev/ttyUSB0 put -r fs/")
        {
            source, name, recursive, inPlace, verify,
        };
        return device.On(command, async run =>
        {
            string from = run.Parsed.GetRequiredValue(source);
            string? to = run.Parsed.GetValue(name);
            Putting putting = new(run, run.Parsed.GetValue(inPlace), run.Parsed.GetValue(verify));
            if (run.Parsed.GetValue(recursive))
                await putting.PutFolderAsync(run.PathOf(from), to ?? "");
            else if (IsWeb(from))
                await putting.PutAsync(await FetchAsync(run, from), to ?? Path.GetFileName(new Uri(from).AbsolutePath));
            else
                await putting.PutFileAsync(run.PathOf(from), to ?? Path.GetFileName(run.PathOf(from)));
            if (run.IsJson)
                run.WriteJson(putting.Report);
        });
    }

    private static bool IsWeb(string source) => source.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || source.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private static async Task<byte[]> FetchAsync(DeviceRun run, string address)
    {
        using HttpClient http = new() { Timeout = run.Client.Timeout };
        return await http.GetByteArrayAsync(new Uri(address), run.Cancel);
    }

    private sealed class Putting(DeviceRun run, bool isInPlace, bool isVerified)
    {
        internal JsonArray Report { get; } = [];

        internal async Task PutFolderAsync(string folder, string prefix)
        {
            foreach (string file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
                await PutFileAsync(file, prefix + Path.GetFileName(file));
        }

        internal async Task PutFileAsync(string file, string name)
        {
            if (Directory.Exists(file))
                throw new IOException($"{file} is a folder; --recursive writes its files");
            await PutAsync(await File.ReadAllBytesAsync(file, run.Cancel), name);
        }

        internal async Task PutAsync(byte[] content, string name)
        {
            if (name.Length == 0)
                throw new FormatException("the file needs a name on the device");
            await run.WithProgressAsync(name, progress =>
                run.Files.PutAsync(name, content, new PutOptions { IsInPlace = isInPlace, IsVerified = isVerified, Progress = progress }, run.Cancel));
            Report.Add((JsonNode)new JsonObject { ["name"] = name, ["size"] = content.Length });
        }
    }
}
