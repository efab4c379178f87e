// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Docs.Tests;

/// <summary>What is wrong with a page, told in full.</summary>
internal static class Problems
{
    /// <summary>Fails with all of them unless there are none.</summary>
    internal static void None(IEnumerable<string?> problems)
    {
        string text = string.Join("\n", problems.Where(problem => !string.IsNullOrEmpty(problem)));
        Assert.True(text.Length == 0, text);
    }
}
