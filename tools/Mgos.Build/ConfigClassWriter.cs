// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Build;

/// <summary>Writes the typed configuration classes of a library or an app.</summary>
/// <remarks>
/// One class for each top-level name of the manifest's own entries; it begins as deep as all of them do: a manifest that only has <c>rpc.uart.*</c>
/// gets <c>RpcUartConfig</c>. Objects below are nested classes called <c>XSection</c>. Nothing is cached: a property reads the live configuration.
/// </remarks>
public static class ConfigClassWriter
{
    private static readonly string[] s_taken = ["DeviceConfig", "From", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    /// <summary>Writes the classes.</summary>
    /// <param name="root">The manifest's own entries, merged.</param>
    /// <param name="namespaceName">Namespace.</param>
    /// <param name="classNames">Names that differ from the rule, by path.</param>
    /// <param name="isPublic">True for a library; an app's classes are its own.</param>
    /// <returns>C# source.</returns>
    public static string Write(ConfigEntry root, string namespaceName, IReadOnlyDictionary<string, string> classNames, bool isPublic)
    {
        CodeWriter code = new();
        code.Line("using Mgos.Config;");
        code.Line("using Mgos.Core;");
        code.Line();
        code.Open($"namespace {namespaceName}");
        foreach (ConfigEntry top in root.Children.Where(child => child.Type == ConfigEntryType.Object))
            WriteRootClass(code, top, classNames, isPublic);
        code.Close();
        return code.ToString();
    }

    private static void WriteRootClass(CodeWriter code, ConfigEntry top, IReadOnlyDictionary<string, string> classNames, bool isPublic)
    {
        (ConfigEntry entry, string path) = Descend(top);
        string name = classNames.GetValueOrDefault(path) ?? Names.Pascal(path) + "Config";
        code.Summary($"Typed view of the configuration section {path}. {entry.Title}");
        code.Open($"{(isPublic ? "public" : "internal")} sealed class {name}");
        code.Line("private readonly DeviceConfig _config;");
        code.Line();
        code.Summary("Makes a view of a configuration.");
        code.Line("/// <param name=\"config\">The configuration.</param>");
        code.Open($"public {name}(DeviceConfig config)");
        code.Line("_config = config;");
        code.Close();
        code.Line();
        code.Summary("Gives the view of a device's live configuration.");
        code.Line("/// <param name=\"device\">The device.</param>");
        code.Line("/// <returns>The view.</returns>");
        code.Line($"public static {name} From(Device device) => new {name}(DeviceConfig.From(device));");
        WriteMembers(code, entry, path, name);
        code.Close();
        code.Line();
    }

    // Entries that were only made as parents say nothing of their own.
    private static (ConfigEntry Entry, string Path) Descend(ConfigEntry entry)
    {
        string path = entry.Name;
        while (!entry.IsExplicit && entry.Children is [{ Type: ConfigEntryType.Object } only])
        {
            entry = only;
            path += "." + only.Name;
        }

        return (entry, path);
    }

    private static void WriteMembers(CodeWriter code, ConfigEntry parent, string path, string className)
    {
        HashSet<string> used = [className, .. s_taken];
        foreach (ConfigEntry entry in parent.Children)
        {
            string name = MemberName(entry, used);
            code.Line();
            if (entry.Type == ConfigEntryType.Object)
                WriteSection(code, entry, path + "." + entry.Name, name);
            else
                WriteProperty(code, entry, path + "." + entry.Name, name);
        }
    }

    // Two keys may give the same name, and a key may give the name of something that every class has.
    private static string MemberName(ConfigEntry entry, HashSet<string> used)
    {
        bool isSection = entry.Type == ConfigEntryType.Object;
        string name = Names.Pascal(entry.Name);
        while (used.Contains(name) || (isSection && used.Contains(name + "Section")))
            name += "Value";
        used.Add(name);
        if (isSection)
            used.Add(name + "Section");
        return name;
    }

    private static void WriteSection(CodeWriter code, ConfigEntry entry, string path, string name)
    {
        code.Summary($"{path}: {entry.Title}");
        code.Line($"public {name}Section {name} => new {name}Section(_config);");
        code.Line();
        code.Summary($"Typed view of the configuration section {path}.");
        code.Open($"public sealed class {name}Section");
        code.Line("private readonly DeviceConfig _config;");
        code.Line();
        code.Open($"internal {name}Section(DeviceConfig config)");
        code.Line("_config = config;");
        code.Close();
        WriteMembers(code, entry, path, name + "Section");
        code.Close();
    }

    private static void WriteProperty(CodeWriter code, ConfigEntry entry, string path, string name)
    {
        (string type, string accessor) = CSharpType(entry.Type);
        code.Summary($"{path}: {entry.Title} (default {(entry.Type == ConfigEntryType.String ? Names.Literal(entry.Default) : entry.Default)})");
        code.Open($"public {type} {name}");
        code.Line($"get => _config.Get{accessor}(\"{path}\");");
        code.Line($"set => _config.Set{accessor}(\"{path}\", value);");
        code.Close();
    }

    private static (string Type, string Accessor) CSharpType(ConfigEntryType type) => type switch
    {
        ConfigEntryType.Int => ("int", "Int"),
        ConfigEntryType.UnsignedInt => ("uint", "UnsignedInt"),
        ConfigEntryType.Boolean => ("bool", "Boolean"),
        ConfigEntryType.String => ("string", "String"),
        _ => ("double", "Double"),
    };
}
