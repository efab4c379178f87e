// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections;

namespace Mgos.Mjs.Corpus.Tests;

/// <summary>A script of the corpus: its texts, its options and what is expected of it.</summary>
public sealed class ScriptFile
{
    /// <summary>Turns of loops and calls that a script gets unless it says otherwise; a script that never ends is a failure, not a test that hangs.</summary>
    private const int DefaultMaxSteps = 2000000;

    internal ScriptFile(string name, byte[] data)
    {
        Name = name;
        Data = data;
    }

    /// <summary>Gets its name with extension, as error reports have it.</summary>
    internal string Name { get; }

    internal byte[] Data { get; }

    /// <summary>Gets the texts, as ScriptPart.</summary>
    internal ArrayList Parts { get; } = new ArrayList();

    /// <summary>Gets the lines printed, as Expectation.</summary>
    internal ArrayList Printed { get; } = new ArrayList();

    internal ScriptFiles Files { get; } = new ScriptFiles();

    internal int MaxSteps { get; set; } = DefaultMaxSteps;

    internal int MaxMemoryBytes { get; set; }

    /// <summary>Gets or sets a value indicating whether it needs more than a device has.</summary>
    internal bool IsForPc { get; set; }
}
