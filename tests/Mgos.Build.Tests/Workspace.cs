// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Build.Tests;

/// <summary>A folder with manifests and files, on which the tool runs as the build runs it.</summary>
internal sealed class Workspace : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mgos-build-");
    private readonly List<string> _libraries = [];

    internal string Root => _folder.FullName;

    /// <summary>What the last run has printed.</summary>
    internal string Output { get; private set; } = "";

    internal string PathOf(string name) => Path.Combine(Root, name);

    internal string Read(string name) => File.ReadAllText(PathOf(name));

    internal string Write(string name, string text)
    {
        string path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Adds a library in a folder of its name.</summary>
    internal void Library(string name, string manifest = "") =>
        _libraries.Add(Write(name + "/mos.yml", $"nuget: {{id: {name}, library: {name}.Library}}\ntype: lib\n" + manifest));

    /// <summary>Writes the manifest of the app and builds it.</summary>
    internal int App(string manifest, string target = "net10.0", string without = "", params string[] packages)
    {
        Write("packages.txt", string.Join("\n", packages.Select(name => PathOf(name + "/mos.yml"))));
        Write("app/mos.yml", "name: app\ntype: app\n" + manifest);
        Write("manifests.txt", string.Join("\n", _libraries));
        return Run("app", "--manifest", PathOf("app/mos.yml"), "--manifests", PathOf("manifests.txt"), "--packages", PathOf("packages.txt"), "--target", target, "--namespace", "TestApp", "--version", "0.1",
            "--code", PathOf("out/Firmware.g.cs"), "--files", PathOf("out/fs"), "--inputs", PathOf("out/inputs.txt"), "--without", without);
    }

    internal int Run(params string[] args)
    {
        StringWriter output = new();
        int code = Program.Run(args, output, output);
        Output = output.ToString();
        return code;
    }

    /// <summary>Names of the libraries that the firmware starts, in order.</summary>
    internal string StartOrder()
    {
        IEnumerable<string> lines = Read("out/Firmware.g.cs").Split('\n').Where(line => line.TrimStart().StartsWith("new global::", StringComparison.Ordinal));
        return string.Join(" ", lines.Select(line => line.Trim()["new global::".Length..].Replace(".Library(),", "")));
    }

    /// <summary>The generated lines that define the configuration.</summary>
    internal string[] SchemaLines() =>
        Read("out/Firmware.g.cs").Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("schema.", StringComparison.Ordinal)).Select(line => line["schema.".Length..].TrimEnd(';')).ToArray();

    /// <summary>Names of the files of the device.</summary>
    internal string Files() => string.Join(" ", Directory.GetFiles(PathOf("out/fs")).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    public void Dispose() => _folder.Delete(recursive: true);
}
