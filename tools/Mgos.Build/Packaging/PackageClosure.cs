// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Build;

/// <summary>What packages need on a device, and what that needs, and so on.</summary>
internal sealed class PackageClosure
{
    private readonly Dictionary<string, PackageSource> _sources;
    private readonly NanoAssemblies _platform;

    internal PackageClosure(IEnumerable<PackageSource> sources, NanoAssemblies platform)
    {
        _sources = sources.ToDictionary(source => source.Id);
        _platform = platform;
    }

    /// <summary>Ids of all packages that a device needs for the given ones, these included.</summary>
    internal SortedSet<string> Of(IEnumerable<string> ids)
    {
        SortedSet<string> found = new(StringComparer.Ordinal);
        foreach (string id in ids)
            Add(id, found);
        return found;
    }

    private void Add(string id, SortedSet<string> found)
    {
        if (!found.Add(id))
            return;
        foreach (string next in NeedsOf(id))
            Add(next, found);
    }

    private IEnumerable<string> NeedsOf(string id)
    {
        if (_sources.TryGetValue(id, out PackageSource? source))
            return source.OwnDependencies(PackageSource.Device).Concat(source.OtherDependencies(PackageSource.Device));
        return _platform.Contains(id) ? _platform.ReferencesOf(id) : [];
    }
}
