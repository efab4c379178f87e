// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Mgos.Config;

namespace Mgos.TestKit.Cloud.Host;

/// <summary>The configuration that the manifests of libraries describe, with values that a test gives.</summary>
public static partial class ManifestSchema
{
    public static ConfigSchema Build(IReadOnlyDictionary<string, string> values, params string[] libraries)
    {
        List<(string Path, string Type, string Default)> entries = [("device", "o", ""), ("device.id", "s", ""), ("debug", "o", ""), ("debug.level", "i", "2")];
        foreach (string library in libraries)
        {
            string manifest = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "manifests", library + ".yml"));
            manifest = manifest.Contains("\nconds:") ? manifest[..manifest.IndexOf("\nconds:", StringComparison.Ordinal)] : manifest;
            entries.AddRange(Entry().Matches(manifest).Select(match => (match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value)));
        }

        ConfigSchemaBuilder schema = new(entries.Count);
        Add(schema, entries, "", values);
        return schema.Build();
    }

    private static void Add(ConfigSchemaBuilder schema, List<(string Path, string Type, string Default)> entries, string parent, IReadOnlyDictionary<string, string> values)
    {
        foreach ((string path, string type, string standard) in entries)
        {
            if (!path.StartsWith(parent, StringComparison.Ordinal) || path[parent.Length..].Contains('.'))
                continue;
            string name = path[parent.Length..];
            string value = values.GetValueOrDefault(path, standard.Trim('"'));
            switch (type)
            {
                case "o": schema.BeginObject(name); Add(schema, entries, path + ".", values); schema.EndObject(); break;
                case "b": schema.Boolean(name, value == "true"); break;
                case "i": schema.Int(name, int.Parse(value, CultureInfo.InvariantCulture)); break;
                case "d": schema.Double(name, double.Parse(value, CultureInfo.InvariantCulture)); break;
                default: schema.String(name, value); break;
            }
        }
    }

    [GeneratedRegex("""- \["([a-z0-9_.]+)", "([obids])"(?:, ("[^"]*"|[^,{]+))?, \{""")]
    private static partial Regex Entry();
}
