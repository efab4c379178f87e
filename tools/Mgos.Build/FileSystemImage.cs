// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text.RegularExpressions;

namespace Mgos.Build;

/// <summary>Collects the files of the device's file system into one flat folder.</summary>
/// <remarks>
/// A <c>filesystem</c> entry is a file, a folder (its files, not deeper) or a glob; <c>-x</c> takes files away; <c>@all_libs/x</c> stands for
/// the folder <c>x</c> of every library, and <c>@config_schema</c> for the generated <see cref="ConfigSchemaFile"/>. Libraries first, the app last: a later file of the same name wins. <c>conf0.json</c> holds <c>{}</c>.
/// </remarks>
public static class FileSystemImage
{
    private const string AllLibraries = "@all_libs";
    private const string ConfigSchema = "@config_schema";
    private const string DefaultsFile = "conf0.json";

    /// <summary>Lists the files.</summary>
    /// <param name="graph">The app and its libraries.</param>
    /// <param name="schemaFile">What <c>@config_schema</c> stands for.</param>
    /// <returns>Path of each file, by the name it gets.</returns>
    /// <exception cref="ManifestException">An entry names nothing.</exception>
    public static SortedDictionary<string, string> Collect(ManifestGraph graph, string schemaFile)
    {
        List<string> added = [];
        HashSet<string> removed = [];
        foreach (Manifest manifest in graph.Libraries.Append(graph.App))
        {
            foreach ((string path, SourcePosition position) in manifest.FileSystem)
            {
                IEnumerable<string> named = Expand(graph, manifest, path is ['-' or '+', ..] ? path[1..] : path, position, schemaFile);
                if (path.StartsWith('-'))
                    removed.UnionWith(named);
                else
                    added.AddRange(named);
            }
        }

        SortedDictionary<string, string> files = new(StringComparer.Ordinal);
        foreach (string file in added.Where(file => !removed.Contains(file) && Passes(graph.App, Path.GetFileName(file))))
            files[Path.GetFileName(file)] = file;
        files.Remove(DefaultsFile);
        return files;
    }

    /// <summary>Makes the folder equal to the list; files that are the same are left alone.</summary>
    /// <param name="files">Path of each file, by the name it gets.</param>
    /// <param name="folder">The folder.</param>
    public static void Write(IReadOnlyDictionary<string, string> files, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (string old in Directory.GetFiles(folder).Where(old => Path.GetFileName(old) != DefaultsFile && !files.ContainsKey(Path.GetFileName(old))))
            File.Delete(old);
        foreach ((string name, string path) in files)
            Replace(Path.Combine(folder, name), File.ReadAllBytes(path));
        Replace(Path.Combine(folder, DefaultsFile), "{}"u8.ToArray());
    }

    private static IEnumerable<string> Expand(ManifestGraph graph, Manifest manifest, string path, SourcePosition position, string schemaFile)
    {
        if (path == ConfigSchema)
            return [schemaFile];
        if (!path.StartsWith(AllLibraries, StringComparison.Ordinal))
            return Matching(manifest.Folder, path) ?? throw new ManifestException(Codes.MissingFile, position, $"'{path}' names neither a file nor a folder in {manifest.Folder}");
        string rest = path[AllLibraries.Length..].TrimStart('/');
        return graph.Libraries.SelectMany(library => Matching(library.Folder, rest) ?? []);
    }

    private static IEnumerable<string>? Matching(string folder, string path)
    {
        string full = Path.GetFullPath(Path.Combine(folder, path));
        if (Directory.Exists(full))
            return Directory.GetFiles(full).Order(StringComparer.Ordinal);
        if (File.Exists(full))
            return [full];
        string? parent = Path.GetDirectoryName(full);
        return path.Contains('*') && Directory.Exists(parent) ? Directory.GetFiles(parent, Path.GetFileName(full)).Order(StringComparer.Ordinal) : null;
    }

    private static bool Passes(Manifest app, string name) =>
        app.FileFilters.Find(filter => GlobOf(filter.Glob).IsMatch(name))?.IsInclude ?? true;

    private static Regex GlobOf(string glob) => new("^" + Regex.Escape(glob).Replace("\\*", ".*").Replace("\\?", ".") + "$");

    private static void Replace(string path, byte[] data)
    {
        if (!File.Exists(path) || !File.ReadAllBytes(path).AsSpan().SequenceEqual(data))
            File.WriteAllBytes(path, data);
    }
}
