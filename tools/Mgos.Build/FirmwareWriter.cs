// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Globalization;

namespace Mgos.Build;

/// <summary>Writes the start code of an app: its libraries in order and the whole configuration with its defaults.</summary>
public static class FirmwareWriter
{
    /// <summary>Writes the class <c>Firmware</c>.</summary>
    /// <param name="graph">The app and its libraries.</param>
    /// <param name="schema">The whole configuration.</param>
    /// <param name="namespaceName">Namespace.</param>
    /// <param name="stamp">When and from what it is built.</param>
    /// <param name="version">Version in place of that of the manifest; null or empty for that.</param>
    /// <returns>C# source.</returns>
    public static string Write(ManifestGraph graph, ConfigEntry schema, string namespaceName, BuildStamp stamp, string? version = null)
    {
        CodeWriter code = new();
        code.Line("using Mgos.Config;");
        code.Line("using Mgos.Core;");
        code.Line();
        code.Open($"namespace {namespaceName}");
        code.Summary("What the build knows of this firmware.");
        code.Open("internal sealed class Firmware : FirmwareImage");
        WriteRun(code);
        WriteNames(code, graph.App, stamp, version);
        WriteLibraries(code, graph);
        WritePrepare(code);
        WriteSchema(code, schema);
        code.Close();
        WriteDefinitions(code, graph.Aggregate);
        code.Close();
        return code.ToString();
    }

    private static void WriteRun(CodeWriter code)
    {
        code.Summary("Boots the firmware and runs it.");
        code.Line("/// <param name=\"createApp\">Makes the application, once for every boot.</param>");
        code.Line("public static void Run(AppFactory createApp) => DeviceRunner.Run(new Firmware(), createApp);");
    }

    private static void WriteNames(CodeWriter code, Manifest app, BuildStamp stamp, string? version)
    {
        WriteName(code, "AppName", app.Name);
        WriteName(code, "Version", string.IsNullOrEmpty(version) ? app.Scalar("version") ?? "1.0" : version);
        WriteName(code, "BuildId", stamp.Id);
        WriteName(code, "BuildTimestamp", stamp.Timestamp);
    }

    private static void WriteName(CodeWriter code, string property, string value)
    {
        code.Line();
        code.Line("/// <inheritdoc/>");
        code.Line($"public override string {property} => {Names.Literal(value)};");
    }

    private static void WriteLibraries(CodeWriter code, ManifestGraph graph)
    {
        code.Line();
        code.Line("/// <inheritdoc/>");
        code.Open("public override MgosLibrary[] CreateLibraries() => new MgosLibrary[]");
        foreach (Manifest library in graph.Libraries.Where(library => !library.NoInit && library.LibraryClass != null))
            code.Line($"new global::{library.LibraryClass}(),");
        code.Close("};");
    }

    private static void WritePrepare(CodeWriter code)
    {
        code.Line();
        code.Line("/// <inheritdoc/>");
        code.Line("public override void Prepare(Device device) => device.Parts.Add(CreateSchema());");
    }

    private static void WriteSchema(CodeWriter code, ConfigEntry schema)
    {
        code.Line();
        code.Open("private static ConfigSchema CreateSchema()");
        code.Line($"ConfigSchemaBuilder schema = new ConfigSchemaBuilder({Count(schema)});");
        WriteEntries(code, schema);
        code.Line("return schema.Build();");
        code.Close();
    }

    private static int Count(ConfigEntry entry) => entry.Children.Sum(child => 1 + Count(child));

    private static void WriteEntries(CodeWriter code, ConfigEntry parent)
    {
        foreach (ConfigEntry entry in parent.Children)
        {
            if (entry.Type != ConfigEntryType.Object)
            {
                code.Line($"schema.{entry.Type}(\"{entry.Name}\", {Default(entry)});");
                continue;
            }

            code.Line($"schema.BeginObject(\"{entry.Name}\");");
            WriteEntries(code, entry);
            code.Line("schema.EndObject();");
        }
    }

    private static string Default(ConfigEntry entry) => entry.Type switch
    {
        ConfigEntryType.String => Names.Literal(entry.Default),
        ConfigEntryType.UnsignedInt => entry.Default + "u",
        ConfigEntryType.Float or ConfigEntryType.Double => entry.Default + "d",
        _ => entry.Default,
    };

    private static void WriteDefinitions(CodeWriter code, Manifest aggregate)
    {
        code.Line();
        code.Summary("Constants of the manifests: cdefs, and one for each library that is present.");
        code.Open("internal static class BuildDefinitions");
        SortedDictionary<string, string> definitions = new(StringComparer.Ordinal);
        foreach ((string key, string value) in aggregate.Definitions)
            definitions[Names.Identifier(key)] = value;
        foreach ((string name, string value) in definitions)
        {
            bool isNumber = int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number);
            code.Line($"public const {(isNumber ? "int" : "string")} @{name} = {(isNumber ? number.ToString(CultureInfo.InvariantCulture) : Names.Literal(value))};");
        }

        code.Close();
    }
}
