// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Build;

/// <summary>One <c>mos.yml</c>, as written; conditions are not evaluated yet.</summary>
public sealed class Manifest
{
    /// <summary>Makes an empty manifest.</summary>
    /// <param name="position">Where it begins.</param>
    public Manifest(SourcePosition position)
    {
        Position = position;
    }

    /// <summary>Where it begins: the file for a whole manifest, the line of <c>apply</c> for a conditional piece.</summary>
    public SourcePosition Position { get; }

    /// <summary>Folder that relative paths start from.</summary>
    public string Folder => Path.GetDirectoryName(Path.GetFullPath(Position.File))!;

    /// <summary><c>name</c>, or else <c>nuget: id</c>, or else the name of the folder.</summary>
    public string Name => Scalar("name") ?? NugetId ?? Path.GetFileName(Folder);

    /// <summary><c>nuget: id</c>.</summary>
    public string? NugetId { get; set; }

    /// <summary><c>nuget: library</c>: full name of the class that starts the library.</summary>
    public string? LibraryClass { get; set; }

    /// <summary><c>nuget: targets</c>: target frameworks, the device's first.</summary>
    public List<string> Targets { get; } = [];

    /// <summary><c>nuget: config_classes</c>: names of generated classes that differ from the rule.</summary>
    public Dictionary<string, string> ConfigClasses { get; } = [];

    /// <summary>True for an app.</summary>
    public bool IsApp => (Scalar("type") ?? "app") == "app";

    /// <summary><c>no_init</c>: nothing to start.</summary>
    public bool NoInit { get; set; }

    /// <summary><c>no_implicit_init_deps</c>.</summary>
    public bool NoImplicitInitDependencies { get; set; }

    /// <summary>Keys with one text as value.</summary>
    public Dictionary<string, string> Scalars { get; } = [];

    /// <summary>Libraries used.</summary>
    public List<LibraryReference> Libraries { get; } = [];

    /// <summary>Names or globs of libraries to start before this one.</summary>
    public List<string> InitAfter { get; } = [];

    /// <summary>Names or globs of libraries to start after this one.</summary>
    public List<string> InitBefore { get; } = [];

    /// <summary>Configuration entries in order.</summary>
    public List<SchemaItem> Schema { get; } = [];

    /// <summary>Files and folders for the device.</summary>
    public List<(string Path, SourcePosition Position)> FileSystem { get; } = [];

    /// <summary>Filters on base names of files.</summary>
    public List<FileFilter> FileFilters { get; } = [];

    /// <summary>Variables for conditions and texts.</summary>
    public Dictionary<string, string> BuildVariables { get; } = [];

    /// <summary>Constants for the code.</summary>
    public Dictionary<string, string> Definitions { get; } = [];

    /// <summary>Tags.</summary>
    public List<string> Tags { get; } = [];

    /// <summary>Conditional pieces.</summary>
    public List<Condition> Conditions { get; } = [];

    /// <summary>RPC methods, for the README.</summary>
    public List<RpcMethod> RpcMethods { get; } = [];

    /// <summary>Gives a key with one text as value.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The text, or null if the key is absent.</returns>
    public string? Scalar(string key) => Scalars.GetValueOrDefault(key);

    /// <summary>Prints the manifest's own <c>warning</c>, and fails with its own <c>error</c>.</summary>
    /// <param name="reporter">Takes the warning.</param>
    /// <exception cref="ManifestException">It has an <c>error</c>.</exception>
    public void ReportOwnWords(Reporter reporter)
    {
        if (Scalar("warning") is { } warning)
            reporter.Warn(Codes.ManifestSaysWarning, Position, warning);
        if (Scalar("error") is { } error)
            throw new ManifestException(Codes.ManifestSaysError, Position, error);
    }

    /// <summary>Adds a conditional piece that applies; its scalars win.</summary>
    /// <param name="piece">The piece.</param>
    public void Merge(Manifest piece)
    {
        foreach ((string key, string value) in piece.Scalars)
            Scalars[key] = value;
        foreach ((string key, string value) in piece.BuildVariables)
            BuildVariables[key] = value;
        foreach ((string key, string value) in piece.Definitions)
            Definitions[key] = value;
        Libraries.AddRange(piece.Libraries);
        InitAfter.AddRange(piece.InitAfter);
        InitBefore.AddRange(piece.InitBefore);
        Schema.AddRange(piece.Schema);
        FileSystem.AddRange(piece.FileSystem);
        FileFilters.AddRange(piece.FileFilters);
        Tags.AddRange(piece.Tags);
        RpcMethods.AddRange(piece.RpcMethods);
        NoInit |= piece.NoInit;
        NoImplicitInitDependencies |= piece.NoImplicitInitDependencies;
        LibraryClass = piece.LibraryClass ?? LibraryClass;
        foreach ((string path, string name) in piece.ConfigClasses)
            ConfigClasses[path] = name;
    }
}
