// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Browser.Tests;

/// <summary>A test with data that needs a browser; skipped where there is none.</summary>
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    /// <summary>Looks for the browser.</summary>
    public BrowserTheoryAttribute() => Skip = Browser.MissingReason;
}
