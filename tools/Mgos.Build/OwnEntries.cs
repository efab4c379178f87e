// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Build;

/// <summary>Takes the entries that one manifest defines out of the whole configuration.</summary>
internal static class OwnEntries
{
    /// <summary>Gives a tree of the entries that are defined by a list, and what they need as parents.</summary>
    internal static ConfigEntry Of(ConfigEntry whole, IEnumerable<SchemaItem> own)
    {
        Dictionary<string, SchemaItem> definitions = [];
        foreach (SchemaItem item in own.Where(item => item.Type != null))
            definitions[item.Path] = item;
        ConfigEntry root = new("", ConfigEntryType.Object, whole.Position);
        foreach (ConfigEntry child in whole.Children)
            AddTo(root, child, child.Name, definitions);
        return root;
    }

    private static void AddTo(ConfigEntry parent, ConfigEntry entry, string path, Dictionary<string, SchemaItem> definitions)
    {
        bool isOwn = definitions.TryGetValue(path, out SchemaItem? definition);
        if (isOwn && definition!.Type != "o")
        {
            parent.Children.Add(entry);
            return;
        }

        ConfigEntry copy = new(entry.Name, entry.Type, entry.Position) { Parameters = entry.Parameters, IsExplicit = isOwn };
        foreach (ConfigEntry child in entry.Children)
            AddTo(copy, child, path + "." + child.Name, definitions);
        if (copy.Children.Count > 0)
            parent.Children.Add(copy);
    }
}
