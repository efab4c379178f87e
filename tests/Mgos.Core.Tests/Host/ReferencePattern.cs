// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Linq;

namespace Mgos.Core.Tests.Host;

/// <summary>The pattern language as its definition reads: the set of prefixes that each element can end at.</summary>
internal static class ReferencePattern
{
    internal static int MatchPrefix(string pattern, string text) => pattern.Split('|').Max(alternative => Longest(alternative, text));

    private static int Longest(string pattern, string text)
    {
        HashSet<int> ends = new HashSet<int> { 0 };
        for (int i = 0; i < pattern.Length; i++)
        {
            bool isDouble = pattern[i] == '*' && i + 1 < pattern.Length && pattern[i + 1] == '*';
            char element = pattern[i];
            bool isLast = i == pattern.Length - 1;
            ends = ends.SelectMany(end => After(element, isDouble, isLast, text, end)).ToHashSet();
            i += isDouble ? 1 : 0;
        }

        return ends.Count == 0 ? -1 : ends.Max();
    }

    private static IEnumerable<int> After(char element, bool isDouble, bool isLast, string text, int end)
    {
        string rest = text[end..];
        switch (element)
        {
            case '*':
                int slash = rest.IndexOf('/');
                return Enumerable.Range(end, (isDouble || slash < 0 ? rest.Length : slash) + 1);
            case '?': return rest.Length > 0 ? new[] { end + 1 } : Array.Empty<int>();
            case '$': return isLast && rest.Length == 0 ? new[] { end } : Array.Empty<int>();
            default: return rest.Length > 0 && Fold(rest[0]) == Fold(element) ? new[] { end + 1 } : Array.Empty<int>();
        }
    }

    private static char Fold(char c) => char.IsAsciiLetterUpper(c) ? char.ToLowerInvariant(c) : c;
}
