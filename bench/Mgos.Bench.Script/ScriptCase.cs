// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Bench;

/// <summary>A program to measure: JavaScript that mJS and ECMAScript understand alike.</summary>
internal sealed class ScriptCase
{
    internal ScriptCase(string name, int count, string source)
    {
        Name = name;
        Count = count;
        Source = source;
    }

    internal string Name { get; }

    /// <summary>The argument of <c>run</c>; chosen for some ten thousand operations.</summary>
    internal int Count { get; }

    internal string Source { get; }
}
