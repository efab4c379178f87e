// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text.RegularExpressions;

namespace Mgos.Docs.Tests.Pages;

/// <summary>Comments of a page that are for the tests: <c>&lt;!-- word: text --&gt;</c>.</summary>
internal static class Notes
{
    /// <summary>The text of a comment that begins with a word; null if it is another comment.</summary>
    internal static string? Read(string html, string word)
    {
        Match match = Regex.Match(html, @"^\s*<!--\s*" + Regex.Escape(word) + @":\s*(.*?)\s*-->\s*$", RegexOptions.Singleline);
        return match.Success ? match.Groups[1].Value : null;
    }
}
