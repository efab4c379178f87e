// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Core.Tests;

/// <summary>What happened, in order, separated by blanks.</summary>
internal sealed class Journal
{
    internal string Text { get; private set; } = "";

    internal int Count { get; private set; }

    internal void Add(string entry)
    {
        Text = Count == 0 ? entry : Text + " " + entry;
        Count++;
    }
}
