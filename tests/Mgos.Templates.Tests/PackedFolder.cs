// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Reflection;

namespace Mgos.Templates.Tests;

/// <summary>An empty folder outside of the repository, with the packages of this build and nothing else of it; made once a run.</summary>
internal static class PackedFolder
{
    private static readonly string s_root = Directory.CreateTempSubdirectory("mgos-templates-").FullName;
    private static readonly Lock s_hiveInUse = new();
    private static readonly Lazy<string> s_version = new(Prepare);

    static PackedFolder() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(s_root, recursive: true);

    internal static string RepositoryRoot { get; } = typeof(PackedFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "RepositoryRoot").Value!;

    /// <summary>Where restored packages go: no run sees those of another one.</summary>
    internal static string CacheFolder { get; } = Path.Combine(s_root, "cache");

    internal static string PackageFolder { get; } = Path.Combine(s_root, "packages");

    /// <summary>The version of the packages; they are made when it is asked for first.</summary>
    internal static string Version => s_version.Value;

    private static string HiveFolder => Path.Combine(s_root, "hive");

    /// <summary>Makes a project from a template in a folder of its name.</summary>
    /// <param name="sources">Folders with packages, besides those of this build.</param>
    /// <returns>The folder of the project.</returns>
    internal static string New(string template, string name, string[] options, params string[] sources)
    {
        _ = Version;
        string parent = Directory.CreateDirectory(Path.Combine(s_root, "of-" + name)).FullName;
        IEnumerable<string> list = sources.Prepend(PackageFolder).Select((folder, i) => $"<add key=\"local{i}\" value=\"{folder}\" />");
        File.WriteAllText(Path.Combine(parent, "nuget.config"), $"<configuration><packageSources>{string.Concat(list)}</packageSources></configuration>");
        lock (s_hiveInUse)
            Command.Run(parent, Command.Dotnet, ["new", template, "-n", name, .. options, "--debug:custom-hive", HiveFolder]);
        return Path.Combine(parent, name);
    }

    /// <summary>Installs the command line, as a .NET tool.</summary>
    /// <returns>The program.</returns>
    internal static string InstallTool()
    {
        string folder = Path.Combine(s_root, "tools");
        Command.Run(s_root, Command.Dotnet, "tool", "install", "Mgos.Cli", "--version", Version, "--tool-path", folder, "--add-source", PackageFolder);
        return Path.Combine(folder, "mgos");
    }

    private static string Prepare()
    {
        string suffix = "test" + DateTime.UtcNow.Ticks.ToString("x");
        Command.Run(RepositoryRoot, Path.Combine(RepositoryRoot, "eng", "pack.sh"), "--no-build", "--output", PackageFolder, "--suffix", suffix);
        string templates = Directory.GetFiles(PackageFolder, "Mgos.Templates.*.nupkg").Single();
        Command.Run(s_root, Command.Dotnet, "new", "install", templates, "--debug:custom-hive", HiveFolder);
        return Path.GetFileNameWithoutExtension(templates)["Mgos.Templates.".Length..];
    }
}
