// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections;

namespace Mgos.Config;

/// <summary>Values that a platform lays over the configuration for one run; the platform adds this part to the device before it boots.</summary>
/// <remarks>Thread: loop.</remarks>
public sealed class ConfigOverrides
{
    private readonly ArrayList _paths = new ArrayList();
    private readonly ArrayList _texts = new ArrayList();

    /// <summary>Number of values.</summary>
    public int Count => _paths.Count;

    /// <summary>Adds a value.</summary>
    /// <param name="path">Path of the entry.</param>
    /// <param name="text">Its value as text.</param>
    public void Add(string path, string text)
    {
        _paths.Add(path);
        _texts.Add(text);
    }

    /// <summary>Gives the path of a value.</summary>
    /// <param name="index">0 to <see cref="Count"/> - 1.</param>
    /// <returns>The path.</returns>
    public string PathAt(int index) => (string)_paths[index];

    /// <summary>Gives the text of a value.</summary>
    /// <param name="index">0 to <see cref="Count"/> - 1.</param>
    /// <returns>The text.</returns>
    public string TextAt(int index) => (string)_texts[index];
}
