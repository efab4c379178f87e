// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text.Json;

namespace Mgos.Build;

/// <summary>The assemblies of the nanoFramework packages and what they refer to, from <c>refs/</c>.</summary>
internal sealed class NanoAssemblies
{
    private readonly Dictionary<string, string> _assemblyOf = [];
    private readonly Dictionary<string, string> _packageOf = [];
    private readonly Dictionary<string, string[]> _references = [];

    internal NanoAssemblies(string folder)
    {
        foreach (string file in Directory.GetFiles(folder, "*.json"))
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(file));
            string assembly = document.RootElement.GetProperty("assembly").GetString()!, package = document.RootElement.GetProperty("package").GetString()!;
            _assemblyOf[package] = assembly;
            _packageOf[assembly] = package;
            _references[package] = document.RootElement.TryGetProperty("references", out JsonElement list) ? [.. list.EnumerateArray().Select(reference => reference.GetProperty("name").GetString()!)] : [];
        }
    }

    internal bool Contains(string package) => _assemblyOf.ContainsKey(package);

    internal string AssemblyOf(string package) => _assemblyOf[package];

    /// <summary>Ids of the packages that the assembly of a package refers to.</summary>
    internal IEnumerable<string> ReferencesOf(string package) => _references[package].Where(_packageOf.ContainsKey).Select(assembly => _packageOf[assembly]);
}
