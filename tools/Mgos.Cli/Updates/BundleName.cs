// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mgos.Cli.Updates;

/// <summary>What the manifest of a bundle says of itself.</summary>
internal sealed record BundleName(string App, string Version, string Build)
{
    private const string Manifest = "manifest.json";

    /// <summary>Reads it, so that no other file is ever sent to a device.</summary>
    /// <exception cref="IOException">It is no bundle.</exception>
    internal static BundleName Read(byte[] bundle)
    {
        try
        {
            using ZipArchive zip = new(new MemoryStream(bundle));
            using Stream? stream = zip.Entries.FirstOrDefault(entry => entry.Name == Manifest)?.Open();
            if (stream == null)
                throw new IOException($"it is no bundle: there is no {Manifest} in it");
            JsonNode? manifest = JsonNode.Parse(stream);
            return new BundleName(Text(manifest, "name"), Text(manifest, "version"), Text(manifest, "build_id"));
        }
        catch (Exception e) when (e is InvalidDataException or JsonException)
        {
            throw new IOException("it is no bundle: " + e.Message.ReplaceLineEndings(" "), e);
        }
    }

    private static string Text(JsonNode? manifest, string name) => manifest is JsonObject members && members[name] is JsonValue value && value.TryGetValue(out string? text) ? text : "";
}
