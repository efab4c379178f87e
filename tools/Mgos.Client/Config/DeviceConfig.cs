// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mgos.Client.Config;

/// <summary>The configuration of a device, with the methods <c>Config.*</c>.</summary>
/// <param name="client">Connection to the device.</param>
public sealed class DeviceConfig(DeviceClient client)
{
    /// <summary>Lowest level that can be written; level 0 is the firmware's own.</summary>
    public const int MinWritableLevel = 1;

    /// <summary>Highest level; that of the user.</summary>
    public const int MaxLevel = 8;

    private const int DefaultsLevel = 0;

    /// <summary>Gets a value or a whole object.</summary>
    /// <param name="path">Path, such as <c>wifi.sta</c>; empty for all.</param>
    /// <param name="level">Level, 0 to 8; null for the configuration that runs.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <returns>The value.</returns>
    /// <exception cref="RpcException">The device has no such value.</exception>
    public async Task<JsonNode?> GetAsync(string path, int? level, CancellationToken cancel)
    {
        JsonObject arguments = [];
        if (path.Length > 0)
            arguments["key"] = path;
        if (level != null)
            arguments["level"] = level;
        JsonNode? result = await client.CallAsync("Config.Get", arguments.Count > 0 ? arguments : null, cancel).ConfigureAwait(false);

        // Old firmware does not know the key and gives everything.
        return path.Length > 0 && result is JsonObject && ConfigPath.TryFind(result, path, out JsonNode? value) ? value : result;
    }

    /// <summary>Sets values; the texts become what the device has there now: a text, a number, or true or false.</summary>
    /// <param name="values">Path and text of each value; a null sets what the firmware has by default.</param>
    /// <param name="options">What the device does with them.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <exception cref="RpcException">The device has no such value, or refuses.</exception>
    /// <exception cref="FormatException">A text does not suit what the device has there.</exception>
    public async Task SetAsync(IReadOnlyList<KeyValuePair<string, string?>> values, ConfigSetOptions options, CancellationToken cancel)
    {
        JsonObject config = [];
        foreach ((string path, string? text) in values)
            ConfigPath.Set(config, path, await ValueAsync(path, text, cancel).ConfigureAwait(false));
        JsonNode? answer = await client.CallAsync("Config.Set", Arguments(config, options), cancel).ConfigureAwait(false);
        bool isSaved = answer is JsonObject result && result["saved"] is JsonValue value && value.TryGetValue(out bool saved) && saved;
        if (options.IsSaved && !isSaved)
            await SaveAsync(options, cancel).ConfigureAwait(false);
    }

    private static JsonObject Arguments(JsonObject config, ConfigSetOptions options)
    {
        JsonObject arguments = new() { ["config"] = config };
        if (options.Level != null)
            arguments["level"] = options.Level;
        if (options.IsSaved)
            arguments["save"] = true;
        if (options.Restarts)
            arguments["reboot"] = true;
        if (options.IsTriedOnce)
            arguments["try_once"] = true;
        return arguments;
    }

    // Firmware older than 2.12 saves with a call of its own.
    private Task SaveAsync(ConfigSetOptions options, CancellationToken cancel) =>
        client.CallAsync("Config.Save", new JsonObject { ["reboot"] = options.Restarts, ["try_once"] = options.IsTriedOnce }, cancel);

    private async Task<JsonNode> ValueAsync(string path, string? text, CancellationToken cancel)
    {
        JsonNode? known = await GetAsync(path, text == null ? DefaultsLevel : null, cancel).ConfigureAwait(false);
        if (known is not JsonValue value)
            throw new FormatException($"{path} is not a value but a group of values; name one of them, such as those of 'mgos config-get {path}'");
        return text == null ? value.DeepClone() : Convert(path, text, value.GetValueKind());
    }

    private static JsonNode Convert(string path, string text, JsonValueKind kind) => kind switch
    {
        JsonValueKind.String => JsonValue.Create(text),
        JsonValueKind.True or JsonValueKind.False => text is "true" or "false" ? JsonValue.Create(text == "true") : throw new FormatException($"{path} is true or false, not '{text}'"),
        _ when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole) => JsonValue.Create(whole),
        _ when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) => JsonValue.Create(number),
        _ => throw new FormatException($"{path} is a number, not '{text}'"),
    };
}
