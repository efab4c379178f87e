// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.ScriptCode;

/// <summary>Deals the topics out to assemblies, since one assembly for a device has room for 64 KB of data.</summary>
internal sealed class Parts
{
    private const long MaxPartBytes = 58_000;

    private readonly List<Topic>[] _parts;

    internal Parts(IEnumerable<Topic> topics, int count)
    {
        _parts = [.. Enumerable.Range(0, count).Select(_ => new List<Topic>())];
        foreach (Topic topic in topics.OrderByDescending(topic => topic.Length).ThenBy(topic => topic.Name, StringComparer.Ordinal))
            _parts.MinBy(Size)!.Add(topic);
        if (_parts.Any(part => Size(part) > MaxPartBytes))
            throw new InvalidDataException($"{_parts.Sum(Size)} bytes of scripts do not fit in {count} assemblies of {MaxPartBytes}: add one");
    }

    /// <summary>The topics of an assembly, from 1.</summary>
    internal IReadOnlyList<Topic> this[int part] => _parts[part - 1];

    internal int Count => _parts.Length;

    private static long Size(List<Topic> part) => part.Sum(topic => topic.Length);
}
