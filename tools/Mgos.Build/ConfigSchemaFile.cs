// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Mgos.Build;

/// <summary>Writes the merged configuration schema as a file for the device.</summary>
/// <remarks>
/// <code>
/// [
/// ["http","o",{"title":"HTTP server settings"}],
/// ["http.listen_addr","s","80",{"title":"Address to listen on, [ip:]port; empty for no server"}]
/// ]
/// </code>
/// JSON, one entry a line, in the form and the order of <c>config_schema</c>, with conditions, references and overrides applied and the default of every leaf.
/// A device does not read it; it is for those who let people edit the configuration.
/// </remarks>
public static class ConfigSchemaFile
{
    /// <summary>Name of the file on the device.</summary>
    public const string Name = "config_schema.json";

    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the file.</summary>
    /// <param name="schema">Root of the merged schema.</param>
    /// <returns>Text of the file.</returns>
    public static string Write(ConfigEntry schema)
    {
        List<string> lines = [];
        AddLines(lines, schema, "");
        return "[\n" + string.Join(",\n", lines) + "\n]\n";
    }

    private static void AddLines(List<string> lines, ConfigEntry parent, string prefix)
    {
        foreach (ConfigEntry entry in parent.Children)
        {
            lines.Add(LineOf(entry, prefix + entry.Name));
            AddLines(lines, entry, prefix + entry.Name + ".");
        }
    }

    private static string LineOf(ConfigEntry entry, string path)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, s_options))
        {
            writer.WriteStartArray();
            writer.WriteStringValue(path);
            writer.WriteStringValue(LetterOf(entry.Type));
            WriteDefault(writer, entry);
            WriteParameters(writer, entry.Parameters);
            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void WriteDefault(Utf8JsonWriter writer, ConfigEntry entry)
    {
        if (entry.Type == ConfigEntryType.String)
            writer.WriteStringValue(entry.Default);
        else if (entry.Type != ConfigEntryType.Object)
            writer.WriteRawValue(entry.Default);
    }

    private static void WriteParameters(Utf8JsonWriter writer, IReadOnlyDictionary<string, string> parameters)
    {
        writer.WriteStartObject();
        foreach ((string name, string value) in parameters)
        {
            writer.WritePropertyName(name);
            if (value is "true" or "false")
                writer.WriteRawValue(value);
            else
                writer.WriteStringValue(value);
        }

        writer.WriteEndObject();
    }

    private static string LetterOf(ConfigEntryType type) => type switch
    {
        ConfigEntryType.Object => "o",
        ConfigEntryType.Int => "i",
        ConfigEntryType.UnsignedInt => "ui",
        ConfigEntryType.Boolean => "b",
        ConfigEntryType.Float => "f",
        ConfigEntryType.Double => "d",
        _ => "s",
    };
}
