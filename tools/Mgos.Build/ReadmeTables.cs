// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Mgos.Build;

/// <summary>Fills the tables of a package's README from its manifest.</summary>
/// <remarks>A table stands between <c>&lt;!-- config --&gt;</c> and <c>&lt;!-- /config --&gt;</c>, or the same with <c>rpc</c>.</remarks>
public static class ReadmeTables
{
    /// <summary>Replaces the tables in a text.</summary>
    /// <param name="readme">The README.</param>
    /// <param name="manifest">The manifest, conditions not applied: what they change is listed below the table.</param>
    /// <param name="schema">Its configuration entries.</param>
    /// <returns>The README with its tables.</returns>
    public static string Fill(string readme, Manifest manifest, ConfigEntry schema)
    {
        string filled = Replace(readme, "config", ConfigTable(schema) + ConditionNotes(manifest));
        return Replace(filled, "rpc", RpcTable(manifest));
    }

    internal static string Replace(string text, string name, string table)
    {
        string begin = $"<!-- {name} -->", end = $"<!-- /{name} -->";
        int from = text.IndexOf(begin, StringComparison.Ordinal), to = text.IndexOf(end, StringComparison.Ordinal);
        return from < 0 || to < from ? text : text[..(from + begin.Length)] + "\n" + table + text[to..];
    }

    private static string ConfigTable(ConfigEntry schema)
    {
        StringBuilder table = new("| key | type | default | meaning |\n|---|---|---|---|\n");
        AddRows(table, schema, "");
        return table.ToString();
    }

    private static void AddRows(StringBuilder table, ConfigEntry parent, string prefix)
    {
        foreach (ConfigEntry entry in parent.Children)
        {
            if (entry.Type != ConfigEntryType.Object)
                table.Append($"| `{prefix}{entry.Name}` | {TypeName(entry.Type)} | `{Cell(Shown(entry))}` | {Cell(entry.Title)} |\n");
            AddRows(table, entry, prefix + entry.Name + ".");
        }
    }

    private static string Shown(ConfigEntry entry) => entry.Type == ConfigEntryType.String ? $"\"{entry.Default}\"" : entry.Default;

    private static string ConditionNotes(Manifest manifest) =>
        string.Concat(manifest.Conditions.Where(condition => condition.Apply?.Schema.Count > 0).Select(ConditionNote));

    private static string ConditionNote(Condition condition)
    {
        IEnumerable<string> changed = condition.Apply!.Schema.Where(item => item.Type == null).Select(item => $"`{item.Path}` is `{item.Default!.Text}`");
        IEnumerable<string> added = condition.Apply.Schema.Where(item => item.Type != null).Select(item => $"`{item.Path}`");
        return Note("Where", condition, changed) + Note("Only where", condition, added);
    }

    private static string Note(string where, Condition condition, IEnumerable<string> settings)
    {
        string list = string.Join(", ", settings);
        return list == "" ? "" : $"\n{where} `{condition.When}`: {list}.\n";
    }

    private static string RpcTable(Manifest manifest)
    {
        StringBuilder table = new("| method | arguments | answer | what it does |\n|---|---|---|---|\n");
        foreach (RpcMethod method in manifest.RpcMethods)
            table.Append($"| `{method.Method}` | {Code(method.Arguments)} | {Code(method.Result)} | {Cell(method.Description)} |\n");
        return table.ToString();
    }

    private static string Code(string text) => text == "" ? "" : $"`{Cell(text)}`";

    internal static string Cell(string text) => Names.OneLine(text).Replace("|", "\\|");

    private static string TypeName(ConfigEntryType type) => type switch
    {
        ConfigEntryType.Int => "int",
        ConfigEntryType.UnsignedInt => "unsigned",
        ConfigEntryType.Boolean => "bool",
        ConfigEntryType.String => "string",
        _ => "number",
    };
}
