// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text.RegularExpressions;

namespace Mgos.Build;

/// <summary>Merges the <c>config_schema</c> lists of manifests into one tree.</summary>
/// <remarks>
/// Order of first definition; missing parents are made; an object may be named by several manifests, a leaf is defined once. Overrides
/// (<c>[path, default]</c>) apply last, the last one wins; one for a path that is not there is ignored, because it may belong to an optional library.
/// A reference copies an entry with all below it: first the overrides made for the original, then those for the copy.
/// </remarks>
public sealed partial class ConfigSchemaMerger
{
    private static readonly HashSet<string> s_reserved =
    [
        "alignas", "alignof", "and", "and_eq", "asm", "auto", "bitand", "bitor", "bool", "break", "case", "catch", "char", "class", "compl", "const", "const_cast", "constexpr",
        "continue", "decltype", "default", "delete", "do", "double", "dynamic_cast", "else", "enum", "explicit", "export", "extern", "false", "float", "for", "friend", "goto", "if", "inline", "int", "long", "mutable", "namespace", "new", "noexcept",
        "not", "not_eq", "nullptr", "operator", "or", "or_eq", "private", "protected", "public", "register", "reinterpret_cast", "restrict", "return", "short", "signed", "sizeof", "static", "static_assert", "static_cast", "struct", "switch", "template", "this", "thread_local", "throw", "true", "try", "typedef",
        "typeid", "typename", "union", "unsigned", "using", "virtual", "void", "volatile", "wchar_t", "while", "xor", "xor_eq",
    ];

    private readonly ConfigEntry _root = new("", ConfigEntryType.Object, new SourcePosition("", 0));
    private readonly List<SchemaItem> _overrides = [];
    private bool _leavesOutForeign;

    /// <summary>Merges lists.</summary>
    /// <param name="items">Entries of all manifests, libraries first, in start order, the app last.</param>
    /// <returns>The root; its children are the top-level entries.</returns>
    /// <exception cref="ManifestException">An entry is defined twice, ill-typed or refers to nothing.</exception>
    public static ConfigEntry Merge(IEnumerable<SchemaItem> items)
    {
        return Merge(items, new ConfigSchemaMerger());
    }

    /// <summary>Merges the list of one manifest; what it has from others, by reference, is left out.</summary>
    /// <param name="items">Entries of the manifest.</param>
    /// <returns>The root; its children are the top-level entries.</returns>
    /// <exception cref="ManifestException">An entry is defined twice or ill-typed.</exception>
    public static ConfigEntry MergeOwn(IEnumerable<SchemaItem> items)
    {
        return Merge(items, new ConfigSchemaMerger { _leavesOutForeign = true });
    }

    private static ConfigEntry Merge(IEnumerable<SchemaItem> items, ConfigSchemaMerger merger)
    {
        foreach (SchemaItem item in items)
            merger.Add(item);
        merger.ApplyOverrides();
        merger.Resolve(merger._root, []);
        merger.ApplyOverrides();
        merger._root.Children.RemoveAll(child => child.IsAbstract);
        return merger._root;
    }

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)*$")]
    private static partial Regex PathForm();

    private void Add(SchemaItem item)
    {
        CheckPath(item);
        if (item.Type == null)
        {
            _overrides.Add(item);
            return;
        }

        ConfigEntry entry = Define(item);
        entry.IsExplicit = true;
        entry.Position = item.Position;
        foreach ((string name, string value) in item.Parameters)
            entry.Parameters[name] = value;
        entry.IsAbstract = item.Parameters.GetValueOrDefault("abstract") == "true";
        if (entry.IsAbstract && (entry.Type != ConfigEntryType.Object || item.Path.Contains('.')))
            throw new ManifestException(Codes.BadSchemaEntry, item.Position, $"{item.Path}: only an object at the top can be abstract");
    }

    private static void CheckPath(SchemaItem item)
    {
        if (!PathForm().IsMatch(item.Path))
            throw new ManifestException(Codes.BadSchemaEntry, item.Position, $"'{item.Path}' is not a path of names separated by dots");
        string? reserved = item.Path.Split('.').FirstOrDefault(s_reserved.Contains);
        if (reserved != null)
            throw new ManifestException(Codes.BadSchemaEntry, item.Position, $"{item.Path}: '{reserved}' is a reserved word of C and C++, which the original's tools refuse as a key");
    }

    private ConfigEntry Define(SchemaItem item)
    {
        ConfigEntryType? type = TypeOf(item.Type!);
        ConfigEntry parent = ParentOf(item);
        string name = item.Path.Split('.')[^1];
        ConfigEntry? entry = parent.Child(name);
        if (entry == null)
            parent.Children.Add(entry = new ConfigEntry(name, type ?? ConfigEntryType.Object, item.Position));
        else if (!MayBeNamedAgain(entry, type))
            throw new ManifestException(Codes.DuplicateKey, item.Position, $"{item.Path} is defined twice; the first definition is at {entry.Position}. To change only its default write [\"{item.Path}\", value]");
        entry.Reference = type == null ? item.Type : null;
        if (type != null)
            entry.Default = item.Default == null ? ConfigDefault.Zero(type.Value) : DefaultOf(item, type.Value);
        else if (item.Default != null)
            throw new ManifestException(Codes.BadDefault, item.Position, $"{item.Path}: an entry shaped like another one takes no default here");
        return entry;
    }

    // An object may be named by several manifests, and one that was only made as a parent may still get its shape from another entry.
    private static bool MayBeNamedAgain(ConfigEntry entry, ConfigEntryType? type) =>
        entry.Type == ConfigEntryType.Object && entry.Reference == null && (type == ConfigEntryType.Object || (type == null && !entry.IsExplicit));

    private static string DefaultOf(SchemaItem item, ConfigEntryType type) =>
        type == ConfigEntryType.Object && item.Default!.Text is "" or "{}" or "null" or "~" ? "" : ConfigDefault.Check(item.Path, type, item.Default!, item.Position);

    private ConfigEntry ParentOf(SchemaItem item)
    {
        ConfigEntry parent = _root;
        foreach (string name in item.Path.Split('.')[..^1])
        {
            ConfigEntry? next = parent.Child(name);
            if (next == null)
                parent.Children.Add(next = new ConfigEntry(name, ConfigEntryType.Object, item.Position));
            if (next.Type != ConfigEntryType.Object)
                throw new ManifestException(Codes.BadSchemaEntry, item.Position, $"{item.Path}: '{name}' is not an object; it is defined at {next.Position}");
            parent = next;
        }

        return parent;
    }

    private static ConfigEntryType? TypeOf(string type) => type switch
    {
        "o" => ConfigEntryType.Object,
        "i" => ConfigEntryType.Int,
        "ui" => ConfigEntryType.UnsignedInt,
        "b" => ConfigEntryType.Boolean,
        "f" => ConfigEntryType.Float,
        "d" => ConfigEntryType.Double,
        "s" => ConfigEntryType.String,
        _ => null,
    };

    private void ApplyOverrides()
    {
        foreach (SchemaItem item in _overrides)
        {
            ConfigEntry? entry = Find(item.Path);
            if (entry != null && entry.Reference == null)
                entry.Default = ConfigDefault.Check(item.Path, entry.Type, item.Default!, item.Position);
        }
    }

    private ConfigEntry? Find(string path) =>
        path.Split('.').Aggregate((ConfigEntry?)_root, (entry, name) => entry?.Child(name));

    private void Resolve(ConfigEntry entry, List<ConfigEntry> path)
    {
        if (path.Contains(entry))
            throw new ManifestException(Codes.MissingReference, entry.Position, $"{PathOf(entry)} is shaped like itself");
        List<ConfigEntry> deeper = [.. path, entry];
        if (entry.Reference != null && Find(entry.Reference) is { } source)
            CopyFrom(source, entry, deeper);
        else if (entry.Reference != null && !_leavesOutForeign)
            throw new ManifestException(Codes.MissingReference, entry.Position, $"{PathOf(entry)} references a non-existent entry {entry.Reference}; types are i, ui, b, f, d, s and o");
        foreach (ConfigEntry child in entry.Children.ToList())
            Resolve(child, deeper);
        entry.Children.RemoveAll(child => child.Reference != null);
    }

    private string PathOf(ConfigEntry entry) => PathIn(_root, entry) ?? entry.Name;

    private static string? PathIn(ConfigEntry parent, ConfigEntry entry)
    {
        foreach (ConfigEntry child in parent.Children)
        {
            if (child == entry)
                return child.Name;
            if (PathIn(child, entry) is { } rest)
                return child.Name + "." + rest;
        }

        return null;
    }

    private void CopyFrom(ConfigEntry source, ConfigEntry target, List<ConfigEntry> path)
    {
        Resolve(source, path);
        target.Reference = null;
        target.Type = source.Type;
        target.Default = source.Default;
        List<ConfigEntry> own = [.. target.Children];
        target.Children.Clear();
        target.Children.AddRange(source.Children.Select(Copy));
        foreach (ConfigEntry child in own)
        {
            target.Children.RemoveAll(copied => copied.Name == child.Name);
            target.Children.Add(child);
        }
    }

    private static ConfigEntry Copy(ConfigEntry source)
    {
        ConfigEntry copy = new(source.Name, source.Type, source.Position) { Default = source.Default, Parameters = new(source.Parameters), IsExplicit = source.IsExplicit };
        copy.Children.AddRange(source.Children.Select(Copy));
        return copy;
    }
}
