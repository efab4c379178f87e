// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.IO.Compression;
using System.Text.Json;

namespace Mgos.Templates.Tests;

/// <summary>Packages with the ids, versions and layout of nanoFramework's, and reference assemblies in place of the real ones.</summary>
internal static class NanoPackages
{
    /// <summary>Writes the packages.</summary>
    /// <returns>Their folder.</returns>
    internal static string Write()
    {
        string folder = Directory.CreateDirectory(Path.Combine(PackedFolder.PackageFolder, "nano")).FullName;
        List<JsonElement> all = [.. Directory.GetFiles(Path.Combine(PackedFolder.RepositoryRoot, "refs"), "*.json").Select(file => JsonDocument.Parse(File.ReadAllBytes(file)).RootElement)];
        Dictionary<string, JsonElement> byAssembly = all.ToDictionary(package => Text(package, "assembly"));
        foreach (JsonElement package in all)
            Write(package, byAssembly, folder);
        return folder;
    }

    private static void Write(JsonElement package, Dictionary<string, JsonElement> byAssembly, string folder)
    {
        string id = Text(package, "package"), version = Text(package, "packageVersion"), assembly = Text(package, "assembly") + ".dll";
        IEnumerable<JsonElement> needs = References(package).Where(byAssembly.ContainsKey).Select(name => byAssembly[name]);
        string dependencies = string.Concat(needs.Select(need => $"<dependency id=\"{Text(need, "package")}\" version=\"{Text(need, "packageVersion")}\" />"));
        using ZipArchive zip = ZipFile.Open(Path.Combine(folder, $"{id}.{version}.nupkg"), ZipArchiveMode.Create);
        using (StreamWriter nuspec = new(zip.CreateEntry(id + ".nuspec").Open()))
            nuspec.Write($"<package><metadata><id>{id}</id><version>{version}</version><authors>x</authors><description>x</description><dependencies>{dependencies}</dependencies></metadata></package>");
        zip.CreateEntryFromFile(Path.Combine(PackedFolder.RepositoryRoot, "artifacts", "refs", assembly), "lib/" + assembly);
    }

    private static IEnumerable<string> References(JsonElement package) =>
        package.TryGetProperty("references", out JsonElement list) ? list.EnumerateArray().Select(reference => Text(reference, "name")) : [];

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
