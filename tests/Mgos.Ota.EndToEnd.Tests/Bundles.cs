// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Mgos.TestKit.Ota;

namespace Mgos.Ota.EndToEnd.Tests;

/// <summary>The bundles of the sample, as they were built and with a mistake put in.</summary>
internal static class Bundles
{
    internal static byte[] Of(string version) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, $"OtaApp-{version}.zip"));

    /// <summary>Version 2.0 with a configuration that has it do something wrong, and a watchdog of its own that does not wait long.</summary>
    internal static byte[] WithFault(string fault)
    {
        using ZipArchive archive = new(new MemoryStream(Of("2.0")));
        byte[] settings = Encoding.UTF8.GetBytes($$$"""{"sys": {"wdt_timeout": 2}, "ota_app": {"fault": "{{{fault}}}", "fault_after_ms": 700}}""");
        JsonNode manifest = JsonNode.Parse(Read(archive.GetEntry("manifest.json")!))!;
        manifest["parts"]!["conf1.json"] = new JsonObject { ["type"] = "fsfile", ["src"] = "conf1.json", ["size"] = settings.Length };
        ZipBuilder zip = new();
        zip.Add("manifest.json", Encoding.UTF8.GetBytes(manifest.ToJsonString()));
        foreach (ZipArchiveEntry entry in archive.Entries.Where(entry => entry.Name != "manifest.json"))
            zip.Add(entry.Name, Read(entry));
        zip.Add("conf1.json", settings);
        return zip.ToArray();
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using MemoryStream content = new();
        using Stream stream = entry.Open();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
