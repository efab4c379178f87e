// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mgos.Cli.Devices;

/// <summary><c>mgos call</c>: calls any method.</summary>
internal static class CallCommand
{
    internal const string Name = "call";

    internal static Command Create(DeviceCommands device)
    {
        Argument<string> method = new("METHOD") { Description = "Method, such as Sys.GetInfo" };
        Argument<string?> arguments = new("JSON") { Description = "Arguments as JSON, or @FILE for a file that holds them", Arity = ArgumentArity.ZeroOrOne };
        Command command = new DocumentedCommand(
            Name,
            "Calls a method of the device and prints its result.",
            "mgos --port http://192.168.1.20/rpc call Sys.GetInfo",
            "mgos call GPIO.Toggle '{\"pin\": 2}'",
            "mgos call Config.Set @settings.json --rpc-creds joe:secret")
        {
            method, arguments,
        };
        arguments.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && !text.StartsWith('@') && !TryParse(text, out _, out string? error))
                result.AddError("the arguments are no JSON: " + error);
        });
        return device.On(command, async run =>
        {
            JsonNode? node = Read(run, run.Parsed.GetValue(arguments));
            run.WriteJson(await run.Client.CallAsync(run.Parsed.GetRequiredValue(method), node, run.Cancel));
        });
    }

    private static JsonNode? Read(DeviceRun run, string? text)
    {
        if (text == null)
            return null;
        string json = text.StartsWith('@') ? File.ReadAllText(run.PathOf(text[1..])) : text;
        return TryParse(json, out JsonNode? node, out string? error) ? node : throw new FormatException($"{text[1..]} is no JSON: {error}");
    }

    private static bool TryParse(string text, out JsonNode? node, out string? error)
    {
        node = null;
        error = null;
        try
        {
            node = JsonNode.Parse(text);
        }
        catch (JsonException e)
        {
            error = e.Message;
        }

        return error == null;
    }
}
