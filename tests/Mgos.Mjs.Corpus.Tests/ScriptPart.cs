// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections;

namespace Mgos.Mjs.Corpus.Tests;

/// <summary>One text of a script file, run by itself, and the error expected of it.</summary>
public sealed class ScriptPart
{
    internal ScriptPart(int offset)
    {
        Offset = offset;
    }

    internal int Offset { get; }

    internal int Count { get; set; }

    /// <summary>The message; null if it is to succeed.</summary>
    internal Expectation Error { get; set; }

    /// <summary>FILE:LINE of each active call as byte[], the innermost first; null if they do not matter.</summary>
    internal ArrayList Trace { get; set; }
}
