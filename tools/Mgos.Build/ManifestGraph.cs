// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text.RegularExpressions;

namespace Mgos.Build;

/// <summary>The manifests of an app and of all libraries it uses, conditions applied, in start order.</summary>
/// <remarks>
/// Order: depth first, nodes and edges by name. Edges: a manifest starts after every library in its <c>libs</c> and after Mgos.Core unless it has
/// <c>no_implicit_init_deps</c>; <c>init_after</c> and <c>init_before</c> count for libraries that are present.
/// </remarks>
public sealed class ManifestGraph
{
    private const string CoreLibrary = "Mgos.Core";

    private readonly Dictionary<string, Manifest> _byName;
    private readonly List<Manifest> _order = [];
    private readonly Dictionary<string, SortedSet<string>> _edges = [];

    private readonly IReadOnlyCollection<string> _without;

    private ManifestGraph(Manifest app, Dictionary<string, Manifest> libraries, IReadOnlyCollection<string> without)
    {
        App = app;
        _byName = libraries;
        _without = without;
    }

    /// <summary>The app.</summary>
    public Manifest App { get; }

    /// <summary>Libraries in start order, those without init included.</summary>
    public IReadOnlyList<Manifest> Libraries => _order;

    /// <summary>Variables and constants of all manifests together; the app's win.</summary>
    public Manifest Aggregate { get; private set; } = null!;

    /// <summary>Puts manifests together.</summary>
    /// <param name="app">The app's manifest.</param>
    /// <param name="available">Manifests of the projects and packages that the app references, directly or not.</param>
    /// <param name="platform">Platform that conditions see.</param>
    /// <param name="version">Version of Mgos that conditions see.</param>
    /// <param name="reporter">Takes warnings of manifests.</param>
    /// <param name="without">Libraries without start code that the app does without although others name them; none if left away.</param>
    /// <returns>The graph.</returns>
    /// <exception cref="ManifestException">A library is missing or cannot be left out, libraries wait for each other, or a condition fails.</exception>
    public static ManifestGraph Build(Manifest app, IEnumerable<Manifest> available, string platform, string version, Reporter reporter, IReadOnlyCollection<string>? without = null)
    {
        Dictionary<string, Manifest> all = [];
        foreach (Manifest manifest in available)
            all.TryAdd(manifest.Name, manifest);
        ManifestGraph graph = new(app, [], without ?? []);
        ConditionRun conditions = new(platform, version, reporter);
        do
            graph.Collect(all);
        while (conditions.Apply(graph._order.Prepend(app), () => Merge(graph._order, app)));
        graph.Collect(all);
        graph.Aggregate = Merge(graph._order, app);
        foreach (Manifest manifest in graph._order.Prepend(app))
            manifest.ReportOwnWords(reporter);
        graph.ExpandTexts(new ConditionEvaluator(graph.Aggregate, platform, version));
        return graph;
    }

    private static Manifest Merge(IEnumerable<Manifest> libraries, Manifest app)
    {
        Manifest aggregate = new(app.Position) { NugetId = app.NugetId };
        aggregate.BuildVariables["BOARD"] = "";
        foreach (Manifest manifest in libraries)
        {
            foreach ((string key, string value) in manifest.BuildVariables)
                aggregate.BuildVariables[key] = value;
            foreach ((string key, string value) in manifest.Definitions)
                aggregate.Definitions[key] = value;
            aggregate.Definitions["MGOS_HAVE_" + Names.Identifier(manifest.Name).ToUpperInvariant()] = "1";
        }

        aggregate.Merge(app);
        return aggregate;
    }

    private void ExpandTexts(ConditionEvaluator evaluator)
    {
        foreach (Manifest manifest in _order.Append(App))
        {
            for (int i = 0; i < manifest.FileSystem.Count; i++)
                manifest.FileSystem[i] = (evaluator.Expand(manifest.FileSystem[i].Path, manifest.FileSystem[i].Position), manifest.FileSystem[i].Position);
            foreach (string key in manifest.Scalars.Keys.ToList())
                manifest.Scalars[key] = evaluator.Expand(manifest.Scalars[key], manifest.Position);
        }
    }

    private void Collect(Dictionary<string, Manifest> all)
    {
        _byName.Clear();
        _order.Clear();
        _edges.Clear();
        Reach(App, all, [App.Name]);
        foreach (string name in _byName.Keys)
            _edges[name] = [];
        foreach (Manifest manifest in _byName.Values)
            AddEdges(manifest);
        SortedSet<string> done = new(StringComparer.Ordinal);
        foreach (string name in _byName.Keys.Order(StringComparer.Ordinal))
            Visit(name, done, []);
    }

    private void Reach(Manifest from, Dictionary<string, Manifest> all, List<string> path)
    {
        foreach (LibraryReference reference in from.Libraries)
        {
            if (_byName.ContainsKey(reference.Name) || IsLeftOut(reference, all))
                continue;
            if (!all.TryGetValue(reference.Name, out Manifest? library))
                throw new ManifestException(Codes.MissingLibrary, reference.Position, $"library {reference.Name} is missing (needed by {string.Join(" -> ", path)}); add a ProjectReference or PackageReference to it");
            _byName.Add(reference.Name, library);
            Reach(library, all, [.. path, reference.Name]);
        }

        if (!from.NoImplicitInitDependencies && all.TryGetValue(CoreLibrary, out Manifest? core))
            _byName.TryAdd(CoreLibrary, core);
    }

    private bool IsLeftOut(LibraryReference reference, Dictionary<string, Manifest> all)
    {
        if (!_without.Contains(reference.Name))
            return false;
        if (all.TryGetValue(reference.Name, out Manifest? library) && !library.NoInit)
            throw new ManifestException(Codes.CannotLeaveOut, reference.Position, $"library {reference.Name} cannot be left out: it is started with the device");
        return true;
    }

    private void AddEdges(Manifest manifest)
    {
        SortedSet<string> edges = _edges[manifest.Name];
        if (!manifest.NoImplicitInitDependencies)
        {
            edges.UnionWith(manifest.Libraries.Select(reference => reference.Name).Where(_byName.ContainsKey));
            if (_byName.ContainsKey(CoreLibrary) && manifest.Name != CoreLibrary)
                edges.Add(CoreLibrary);
        }

        edges.UnionWith(manifest.InitAfter.SelectMany(glob => Matching(glob, manifest.Name)));
        foreach (string later in manifest.InitBefore.SelectMany(glob => Matching(glob, manifest.Name)))
            _edges[later].Add(manifest.Name);
    }

    private IEnumerable<string> Matching(string glob, string except)
    {
        Regex pattern = new("^" + Regex.Escape(glob).Replace("\\*", ".*").Replace("\\?", ".") + "$");
        return _byName.Keys.Where(name => name != except && pattern.IsMatch(name));
    }

    private void Visit(string name, SortedSet<string> done, List<string> path)
    {
        int seen = path.IndexOf(name);
        if (seen >= 0)
            throw new ManifestException(Codes.Cycle, _byName[name].Position, $"init dependency cycle: {string.Join(" -> ", path.Skip(seen).Append(name))}");
        if (done.Contains(name))
            return;
        foreach (string before in _edges[name])
            Visit(before, done, [.. path, name]);
        done.Add(name);
        _order.Add(_byName[name]);
    }
}
