// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Build;

/// <summary>One entry of the merged configuration schema.</summary>
public sealed class ConfigEntry
{
    /// <summary>Makes an entry.</summary>
    /// <param name="name">Last part of its path.</param>
    /// <param name="type">Type.</param>
    /// <param name="position">Where it is defined.</param>
    public ConfigEntry(string name, ConfigEntryType type, SourcePosition position)
    {
        Name = name;
        Type = type;
        Position = position;
    }

    /// <summary>Last part of its path.</summary>
    public string Name { get; }

    /// <summary>Type.</summary>
    public ConfigEntryType Type { get; set; }

    /// <summary>Where it is defined.</summary>
    public SourcePosition Position { get; set; }

    /// <summary>Default, as text in the invariant form; empty for objects.</summary>
    public string Default { get; set; } = "";

    /// <summary>Title and other hints, by name, as text.</summary>
    public Dictionary<string, string> Parameters { get; init; } = [];

    /// <summary>What it means, for people.</summary>
    public string Title => Parameters.GetValueOrDefault("title", "");

    /// <summary>True if a manifest defines it; false if it was made because something below it was.</summary>
    public bool IsExplicit { get; set; }

    /// <summary>True for a type that other entries refer to and that is not part of the configuration.</summary>
    public bool IsAbstract { get; set; }

    /// <summary>Path of the entry that this one is shaped like, until that is resolved.</summary>
    public string? Reference { get; set; }

    /// <summary>Entries of an object, in order.</summary>
    public List<ConfigEntry> Children { get; } = [];

    /// <summary>Finds a child.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The child, or null.</returns>
    public ConfigEntry? Child(string name) => Children.Find(child => child.Name == name);
}
