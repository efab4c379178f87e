// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Mgos.Build;

/// <summary>Reads <c>mos.yml</c>.</summary>
public sealed class ManifestReader
{
    private readonly string _file;
    private readonly Reporter _reporter;

    private ManifestReader(string file, Reporter reporter)
    {
        _file = file;
        _reporter = reporter;
    }

    /// <summary>Reads a file.</summary>
    /// <param name="file">Path of the manifest.</param>
    /// <param name="reporter">Told of keys that are not known.</param>
    /// <returns>The manifest.</returns>
    /// <exception cref="ManifestException">It cannot be read.</exception>
    public static Manifest Read(string file, Reporter reporter)
    {
        if (!File.Exists(file))
            throw new ManifestException(Codes.BadManifest, new SourcePosition(file, 1), "the manifest does not exist");
        return Parse(File.ReadAllText(file), file, reporter);
    }

    /// <summary>Reads a text.</summary>
    /// <param name="text">YAML.</param>
    /// <param name="file">Path to name in messages, and start of relative paths.</param>
    /// <param name="reporter">Told of keys that are not known.</param>
    /// <returns>The manifest.</returns>
    /// <exception cref="ManifestException">It cannot be read.</exception>
    public static Manifest Parse(string text, string file, Reporter reporter)
    {
        ManifestReader reader = new(file, reporter);
        YamlStream stream = reader.Load(text);
        if (stream.Documents.Count == 0)
            throw new ManifestException(Codes.BadManifest, new SourcePosition(file, 1), "the manifest is empty");
        return reader.ReadManifest(stream.Documents[0].RootNode);
    }

    private YamlStream Load(string text)
    {
        try
        {
            YamlStream stream = [];
            stream.Load(new StringReader(text));
            return stream;
        }
        catch (YamlException e)
        {
            throw new ManifestException(Codes.BadManifest, new SourcePosition(_file, (int)e.Start.Line), e.Message);
        }
    }

    private Manifest ReadManifest(YamlNode node)
    {
        Manifest manifest = new(At(node));
        foreach ((YamlNode key, YamlNode value) in Mapping(node).Children)
            ReadKey(manifest, Text(key), key, value);
        return manifest;
    }

    private void ReadKey(Manifest manifest, string key, YamlNode keyNode, YamlNode value)
    {
        switch (key)
        {
            case "libs": ReadLibraries(manifest, value); break;
            case "init_after": manifest.InitAfter.AddRange(Texts(value)); break;
            case "init_before": manifest.InitBefore.AddRange(Texts(value)); break;
            case "no_init": manifest.NoInit = Boolean(value); break;
            case "no_implicit_init_deps": manifest.NoImplicitInitDependencies = Boolean(value); break;
            case "config_schema": ReadSchema(manifest, value); break;
            case "filesystem": manifest.FileSystem.AddRange(Items(value).Select(item => (Text(item), At(item)))); break;
            case "fs_filters": manifest.FileFilters.AddRange(Items(value).Select(ReadFilter)); break;
            case "build_vars": ReadTexts(manifest.BuildVariables, value); break;
            case "cdefs": ReadTexts(manifest.Definitions, value); break;
            case "conds": manifest.Conditions.AddRange(Items(value).Select(ReadCondition)); break;
            case "tags": manifest.Tags.AddRange(Texts(value)); break;
            case "rpc": manifest.RpcMethods.AddRange(Items(value).Select(ReadRpcMethod)); break;
            case "nuget": ReadNuget(manifest, value); break;
            default: ReadOther(manifest, key, keyNode, value); break;
        }
    }

    private void ReadOther(Manifest manifest, string key, YamlNode keyNode, YamlNode value)
    {
        if (ManifestKeys.Scalars.Contains(key))
            manifest.Scalars[key] = Text(value);
        else if (ManifestKeys.OfTheOriginal.Contains(key))
            _reporter.Warn(Codes.IgnoredKey, At(keyNode), $"'{key}' belongs to C builds and is ignored");
        else
            _reporter.Warn(Codes.UnknownKey, At(keyNode), $"'{key}' is not a key of mos.yml; is it misspelt?");
    }

    private void ReadLibraries(Manifest manifest, YamlNode value)
    {
        foreach (YamlNode item in Items(value))
        {
            Dictionary<string, string> reference = [];
            ReadTexts(reference, item);
            string? name = reference.GetValueOrDefault("name") ?? LastPart(reference.GetValueOrDefault("location") ?? reference.GetValueOrDefault("origin"));
            if (name == null)
                throw Bad(item, "an element of libs needs a name");
            manifest.Libraries.Add(new LibraryReference(name, At(item)));
        }
    }

    private static string? LastPart(string? location) => location?.TrimEnd('/').Split('/')[^1];

    private void ReadSchema(Manifest manifest, YamlNode value)
    {
        foreach (YamlNode item in Items(value))
            manifest.Schema.Add(ReadSchemaItem(item));
    }

    private SchemaItem ReadSchemaItem(YamlNode item)
    {
        IList<YamlNode> parts = item is YamlSequenceNode sequence ? sequence.Children : [];
        if (parts.Count is < 2 or > 4)
            throw new ManifestException(Codes.BadSchemaEntry, At(item), "a configuration entry is [path, default], [path, type, params] or [path, type, default, params]");
        Dictionary<string, string> parameters = [];
        if (parts.Count > 2)
            ReadTexts(parameters, parts[^1] as YamlMappingNode ?? throw new ManifestException(Codes.BadSchemaEntry, At(item), "the last part of a definition is its params, for example {title: \"...\"}"));
        string? type = parts.Count > 2 ? Text(parts[1]) : null;
        SchemaValue? value = parts.Count == 2 ? Value(parts[1]) : parts.Count == 4 ? DefaultOf(type!, parts[2]) : null;
        return new SchemaItem(Text(parts[0]), type, value, parameters, At(item));
    }

    // An object may have {} in the place of a default.
    private SchemaValue? DefaultOf(string type, YamlNode node) => type == "o" && node is YamlMappingNode { Children.Count: 0 } ? null : Value(node);

    private FileFilter ReadFilter(YamlNode item)
    {
        Dictionary<string, string> filter = [];
        ReadTexts(filter, item);
        if (filter.Count != 1 || !(filter.ContainsKey("include") || filter.ContainsKey("exclude")))
            throw Bad(item, "an element of fs_filters has either include or exclude");
        (string kind, string glob) = filter.First();
        return new FileFilter(glob, kind == "include");
    }

    private Condition ReadCondition(YamlNode item)
    {
        string? when = null, error = null, warning = null;
        Manifest? apply = null;
        foreach ((YamlNode key, YamlNode value) in Mapping(item).Children)
        {
            switch (Text(key))
            {
                case "when": when = Text(value); break;
                case "apply": apply = ReadManifest(value); break;
                case "error": error = Text(value); break;
                case "warning": warning = Text(value); break;
                default: _reporter.Warn(Codes.UnknownKey, At(key), $"'{Text(key)}' is not a key of a condition"); break;
            }
        }

        return when == null ? throw Bad(item, "a condition needs 'when'") : new Condition(when, apply, error, warning, At(item));
    }

    private RpcMethod ReadRpcMethod(YamlNode item)
    {
        Dictionary<string, string> texts = [];
        ReadTexts(texts, item);
        string Get(string key) => texts.GetValueOrDefault(key, "");
        return Get("method") == "" ? throw Bad(item, "an element of rpc needs a method") : new RpcMethod(Get("method"), Get("args"), Get("result"), Get("description"));
    }

    private void ReadNuget(Manifest manifest, YamlNode value)
    {
        foreach ((YamlNode key, YamlNode part) in Mapping(value).Children)
        {
            switch (Text(key))
            {
                case "id": manifest.NugetId = Text(part); break;
                case "library": manifest.LibraryClass = Text(part); break;
                case "targets": manifest.Targets.AddRange(Texts(part)); break;
                case "config_classes": ReadTexts(manifest.ConfigClasses, part); break;
                default: _reporter.Warn(Codes.UnknownKey, At(key), $"'{Text(key)}' is not a key of 'nuget'"); break;
            }
        }
    }

    private void ReadTexts(Dictionary<string, string> target, YamlNode node)
    {
        foreach ((YamlNode key, YamlNode value) in Mapping(node).Children)
            target[Text(key)] = value is YamlScalarNode ? Text(value) : value.ToString();
    }

    private YamlMappingNode Mapping(YamlNode node) => node as YamlMappingNode ?? throw Bad(node, "expected keys and values here");

    private IEnumerable<YamlNode> Items(YamlNode node) => node as YamlSequenceNode ?? throw Bad(node, "expected a list here");

    private IEnumerable<string> Texts(YamlNode node) => Items(node).Select(Text).ToList();

    private string Text(YamlNode node) => (node as YamlScalarNode)?.Value ?? throw Bad(node, "expected one value here");

    private SchemaValue Value(YamlNode node) => node is YamlScalarNode scalar
        ? new SchemaValue(scalar.Value ?? "", scalar.Style is not ScalarStyle.Plain)
        : throw new ManifestException(Codes.BadDefault, At(node), "a default is a number, a text, true or false");

    private bool Boolean(YamlNode node) => Text(node) switch
    {
        "true" => true,
        "false" => false,
        string text => throw Bad(node, $"expected true or false, not '{text}'"),
    };

    private SourcePosition At(YamlNode node) => new(_file, (int)node.Start.Line);

    private ManifestException Bad(YamlNode node, string message) => new(Codes.BadManifest, At(node), message);
}
