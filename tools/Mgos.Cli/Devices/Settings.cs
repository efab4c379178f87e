// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mgos.Cli.Devices;

/// <summary>What options are when the command line does not say.</summary>
/// <remarks>
/// The first that has it: the variable MGOS_NAME, MOS_NAME, the file mgos.json in the working folder, the user's mgos.json.
/// Names of variables are those of options in upper case with _ for -; the files are objects with the names of options.
/// </remarks>
internal sealed class Settings(Terminal terminal)
{
    private const string FileName = "mgos.json";

    private JsonObject[]? _files;

    private JsonObject[] Files => _files ??= [Read(Path.Combine(terminal.Folder, FileName)), Read(Path.Combine(terminal.UserFolder, FileName))];

    /// <summary>Gives the value of an option; null for none.</summary>
    /// <param name="option">Name, such as <c>--rpc-creds</c>.</param>
    /// <exception cref="FormatException">A file is broken.</exception>
    internal string? Find(string option)
    {
        string name = option.TrimStart('-');
        string variable = name.ToUpperInvariant().Replace('-', '_');
        return NonEmpty(terminal.Variable("MGOS_" + variable)) ?? NonEmpty(terminal.Variable("MOS_" + variable)) ?? Files.Select(file => file[name]?.ToString()).FirstOrDefault(value => value != null);
    }

    private static string? NonEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static JsonObject Read(string path)
    {
        if (!File.Exists(path))
            return [];
        try
        {
            JsonDocumentOptions options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, AllowDuplicateProperties = false };
            return JsonNode.Parse(File.ReadAllText(path), documentOptions: options) as JsonObject ?? throw new FormatException($"{path} is no JSON object");
        }
        catch (JsonException e)
        {
            throw new FormatException($"{path} is no JSON: {e.Message}", e);
        }
    }
}
