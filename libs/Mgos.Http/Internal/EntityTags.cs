// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Http;

/// <summary>Compares entity tags.</summary>
internal static class EntityTags
{
    /// <summary>Tells whether an If-None-Match header names a tag. Comparison is weak, as RFC 9110 13.1.2 asks for.</summary>
    /// <param name="header">The header; null if there is none.</param>
    /// <param name="tag">Tag with its quotes.</param>
    internal static bool Matches(string header, string tag)
    {
        if (header == null)
            return false;
        string[] parts = header.Split(',');
        for (int i = 0; i < parts.Length; i++)
        {
            string part = parts[i].Trim();
            if (part == "*" || part == tag || part == "W/" + tag)
                return true;
        }

        return false;
    }
}
