// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text.RegularExpressions;

namespace Mgos.Build;

/// <summary>Makes the bundle of an app: what an update brings to a device whose boot firmware is known.</summary>
internal static class BundleCommand
{
    private const int MaxNameBytes = 49;

    internal static void Run(Arguments arguments, Reporter reporter)
    {
        Manifest app = ManifestReader.Read(arguments["--manifest"], reporter);
        bool isBoard = Targets.PlatformOf(arguments["--target"]) == Targets.PlatformOf("netnano1.0");
        BundleAssemblies assemblies = new(arguments["--assembly"], arguments["--engine"]);
        string code = File.ReadAllText(arguments["--code"]);
        BundleManifest manifest = new(
            app.Name, "nano" + Targets.PlatformOf(arguments["--target"]), Property(code, "Version"), Property(code, "BuildId"), Property(code, "BuildTimestamp"), app.Scalar("description"));
        List<(string Name, byte[] Data)> files = [];
        int order = 0;
        foreach (BundleAssembly assembly in assemblies.InLoadOrder)
        {
            string file = isBoard ? Path.ChangeExtension(assembly.File, ".pe") : assembly.File;
            Add(files, file, data => manifest.AddAssembly(Path.GetFileName(file), isBoard ? "pe" : "dll", data, ++order, assembly.Entry));
        }

        string[] image = Directory.Exists(arguments["--files"]) ? Directory.GetFiles(arguments["--files"]) : [];
        foreach (string file in image.Order(StringComparer.Ordinal))
            Add(files, file, data => manifest.AddFile(Path.GetFileName(file), data));
        StoredZip zip = new();
        zip.Add("manifest.json", manifest.ToBytes(assemblies.Engine));
        foreach ((string name, byte[] data) in files)
            zip.Add(name, data);
        File.WriteAllBytes(arguments["--output"], zip.ToArray());
    }

    private static void Add(List<(string Name, byte[] Data)> files, string path, Action<byte[]> describe)
    {
        string name = Path.GetFileName(path);
        if (!File.Exists(path))
            throw new IOException($"{path} is missing" + (path.EndsWith(".pe", StringComparison.Ordinal) ? "; it is made with -p:MetadataProcessor=PATH" : ""));
        if (System.Text.Encoding.UTF8.GetByteCount(name) > MaxNameBytes)
            throw new IOException($"{name} has a name of more than {MaxNameBytes} bytes, which no device takes");
        byte[] data = File.ReadAllBytes(path);
        describe(data);
        files.Add((name, data));
    }

    // The names that the running firmware has, so that a device knows its own version again.
    private static string Property(string code, string name)
    {
        Match match = Regex.Match(code, "string " + name + " => \"((?:[^\"\\\\]|\\\\.)*)\"");
        return match.Success ? Regex.Unescape(match.Groups[1].Value) : throw new IOException($"the start code has no {name}");
    }
}
