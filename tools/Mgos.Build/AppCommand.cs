// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Build;

/// <summary>Writes the start code, the typed configuration classes and the file system image of an app.</summary>
internal static class AppCommand
{
    /// <summary>The version of this tool, which is that of all packages: <c>0.1</c>.</summary>
    private static string OwnVersion => typeof(AppCommand).Assembly.GetName().Version!.ToString(2);

    internal static void Run(Arguments arguments, Reporter reporter)
    {
        string file = arguments["--manifest"];
        Manifest app = ManifestReader.Read(file, reporter);
        string[] references = arguments.Lines("--manifests");
        List<Manifest> libraries = [.. references.Select(reference => ManifestReader.Read(reference, reporter))];
        UsePackages(app, libraries, arguments);
        string target = arguments["--target"];
        ManifestGraph graph = ManifestGraph.Build(app, libraries, Targets.PlatformOf(target), arguments.Find("--version") ?? OwnVersion, reporter, arguments.Names("--without"));
        List<SchemaItem> items = [.. graph.Libraries.SelectMany(library => library.Schema), .. app.Schema];
        ConfigEntry schema = ConfigSchemaMerger.Merge(items);
        string code = FirmwareWriter.Write(graph, schema, arguments["--namespace"], BuildStamp.Make(app.Folder), arguments.Find("--firmware-version"));
        OutputFile.Write(arguments["--code"], code);
        WriteOwnClasses(arguments["--code"], items, app, arguments["--namespace"]);
        WriteFiles(graph, schema, arguments, references);
    }

    // A package is in the firmware because the app references it: mos.yml need not name it again.
    private static void UsePackages(Manifest app, List<Manifest> libraries, Arguments arguments)
    {
        HashSet<string> packages = [.. arguments.Lines("--packages").Select(Path.GetFullPath)];
        foreach (Manifest library in libraries.Where(library => packages.Contains(Path.GetFullPath(library.Position.File))))
        {
            if (!app.Libraries.Exists(known => known.Name == library.Name))
                app.Libraries.Add(new LibraryReference(library.Name, app.Position));
        }
    }

    // What the app's entries are shaped like may belong to a library, so that they are taken out of the whole.
    private static void WriteOwnClasses(string codeFile, List<SchemaItem> items, Manifest app, string namespaceName)
    {
        ConfigEntry schema = OwnEntries.Of(ConfigSchemaMerger.Merge(items), app.Schema);
        string code = schema.Children.Count == 0 ? "" : ConfigClassWriter.Write(schema, namespaceName, app.ConfigClasses, isPublic: false);
        OutputFile.Write(Path.ChangeExtension(codeFile, null) + ".Config.g.cs", code);
    }

    // The list of inputs lets MSBuild run this again when a file of the image changes, not only when a manifest does.
    private static void WriteFiles(ManifestGraph graph, ConfigEntry schema, Arguments arguments, string[] references)
    {
        string schemaFile = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(arguments["--code"]))!, ConfigSchemaFile.Name);
        OutputFile.Write(schemaFile, ConfigSchemaFile.Write(schema));
        SortedDictionary<string, string> files = FileSystemImage.Collect(graph, schemaFile);
        FileSystemImage.Write(files, arguments["--files"]);
        OutputFile.Write(arguments["--inputs"], string.Join("\n", files.Values.Where(file => file != schemaFile).Concat(references)) + "\n");
    }
}
