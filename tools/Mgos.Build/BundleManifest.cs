// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mgos.Build;

/// <summary>The file <c>manifest.json</c> of a bundle, with the members in the order in which <c>mos create-fw-bundle</c> writes them.</summary>
internal sealed class BundleManifest(string name, string platform, string version, string buildId, string timestamp, string? description)
{
    private static readonly JsonSerializerOptions s_format = new() { WriteIndented = true, IndentSize = 1, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SortedDictionary<string, JsonObject> _parts = new(StringComparer.Ordinal);

    internal void AddAssembly(string file, string type, byte[] data, int order, string? entry)
    {
        JsonObject part = Add(file, type, data);
        part["order"] = order;
        if (entry != null)
            part["entry"] = entry;
    }

    internal void AddFile(string file, byte[] data) => Add(file, "fsfile", data);

    internal byte[] ToBytes(SortedDictionary<string, string> engine)
    {
        JsonObject manifest = new() { ["name"] = name, ["platform"] = platform };
        if (!string.IsNullOrEmpty(description))
            manifest["description"] = description;
        manifest["version"] = version;
        manifest["build_id"] = buildId;
        manifest["build_timestamp"] = timestamp;
        JsonObject parts = [];
        foreach ((string key, JsonObject part) in _parts)
            parts[key] = part;
        manifest["parts"] = parts;
        JsonObject needed = [];
        foreach ((string assembly, string needs) in engine)
            needed[assembly] = needs;
        manifest["engine"] = needed;
        return JsonSerializer.SerializeToUtf8Bytes(manifest, s_format);
    }

    private JsonObject Add(string file, string type, byte[] data) => _parts[file] = new JsonObject
    {
        ["type"] = type,
        ["src"] = file,
        ["size"] = data.Length,
        ["cs_sha1"] = Convert.ToHexStringLower(SHA1.HashData(data)),
        ["cs_sha256"] = Convert.ToHexStringLower(SHA256.HashData(data)),
    };
}
