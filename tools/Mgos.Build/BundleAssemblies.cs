// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Build;

/// <summary>The assemblies of an app that its boot firmware does not have, in the order in which a board can load them, and those of the boot firmware that they use.</summary>
internal sealed class BundleAssemblies
{
    private readonly Dictionary<string, BundleAssembly> _own = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string?> _engine = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<BundleAssembly> _ordered = [];
    private readonly HashSet<string> _visited = new(StringComparer.OrdinalIgnoreCase);

    internal BundleAssemblies(string appFile, string engineFolder)
    {
        ReadEngine(engineFolder);
        foreach (string file in Directory.GetFiles(Path.GetDirectoryName(Path.GetFullPath(appFile))!, "*.dll"))
        {
            if (BundleAssembly.Read(file) is { } assembly && !_engine.ContainsKey(assembly.Name))
                _own[assembly.Name] = assembly;
        }

        string app = Path.GetFileNameWithoutExtension(appFile);
        if (!_own.TryGetValue(app, out BundleAssembly? main))
            throw new IOException($"the boot firmware in {engineFolder} has an assembly {app}, too: give the app another name");
        if (main.Entry == null)
            throw new IOException($"{app} has no Main");
        Visit(main);
    }

    /// <summary>Those of the bundle.</summary>
    internal IReadOnlyList<BundleAssembly> InLoadOrder => _ordered;

    /// <summary>Name and version of those of the boot firmware.</summary>
    internal SortedDictionary<string, string> Engine { get; } = new(StringComparer.Ordinal);

    // The start list of a board's firmware names what lies in no folder: the packages of the platform.
    private void ReadEngine(string folder)
    {
        string list = Path.Combine(folder, "load-order.txt");
        foreach (string name in File.Exists(list) ? File.ReadAllLines(list) : [])
            _engine[name.Trim()] = null;
        foreach (string file in Directory.GetFiles(folder, "*.dll"))
        {
            if (BundleAssembly.Read(file) is { } assembly)
                _engine[assembly.Name] = assembly.Version;
        }

        if (_engine.Count == 0)
            throw new IOException($"there is no boot firmware in {folder}");
    }

    private void Visit(BundleAssembly assembly)
    {
        if (!_visited.Add(assembly.Name))
            return;
        foreach (string reference in assembly.References.Order(StringComparer.Ordinal))
        {
            if (_own.TryGetValue(reference, out BundleAssembly? own))
                Visit(own);
            else if (_engine.TryGetValue(reference, out string? version) && version != null)
                Engine[reference] = version;
        }

        // Only the app itself is started.
        _ordered.Add(assembly with { Entry = _visited.First() == assembly.Name ? assembly.Entry : null });
    }
}
