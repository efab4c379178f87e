// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs.Corpus.Tests;

/// <summary>How a script is run; the results must be the same.</summary>
public enum ScriptMode
{
    /// <summary>As text, by an engine that optimises.</summary>
    Optimised = 0,

    /// <summary>As text, by an engine that does not.</summary>
    Plain = 1,

    /// <summary>Compiled by another engine, and so is what it loads.</summary>
    Compiled = 2,
}
