// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Core.Tests;

/// <summary>Times as people write them.</summary>
internal static class TestTime
{
    /// <summary>Reads <c>2025-03-09 06:59:59</c> as seconds since 1970-01-01 UTC.</summary>
    internal static long Parse(string text)
    {
        long days = CivilTime.DaysFromDate(Number(text, 0, 4), Number(text, 5, 2), Number(text, 8, 2));
        return days * 86400 + Number(text, 11, 2) * 3600 + Number(text, 14, 2) * 60 + Number(text, 17, 2);
    }

    private static int Number(string text, int index, int length) => int.Parse(text.Substring(index, length));
}
