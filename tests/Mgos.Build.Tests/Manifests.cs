// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Build.Tests;

/// <summary>Manifests from text.</summary>
internal static class Manifests
{
    internal static Manifest Parse(string text) => Parse(text, out _);

    internal static Manifest Parse(string text, out string warnings)
    {
        StringWriter output = new();
        Manifest manifest = ManifestReader.Parse(text, "mos.yml", new Reporter(output));
        warnings = output.ToString();
        return manifest;
    }

    /// <summary>The diagnostic of a text that cannot be read.</summary>
    internal static string Error(string text) => Assert.Throws<ManifestException>(() => Parse(text)).ToDiagnostic();

    /// <summary>The merged schema of lists of entries, one list for each manifest.</summary>
    internal static ConfigEntry Schema(params string[] lists) =>
        ConfigSchemaMerger.Merge(lists.SelectMany(list => Parse("config_schema:\n" + list).Schema));

    /// <summary>The diagnostic of a schema that cannot be merged.</summary>
    internal static string SchemaError(params string[] lists) => Assert.Throws<ManifestException>(() => Schema(lists)).ToDiagnostic();

    /// <summary>All leaves as <c>path=default</c>, in order.</summary>
    internal static string Leaves(ConfigEntry entry, string prefix = "") =>
        string.Join(" ", entry.Children.Select(child => child.Type == ConfigEntryType.Object ? Leaves(child, prefix + child.Name + ".") : prefix + child.Name + "=" + child.Default).Where(text => text != ""));
}
