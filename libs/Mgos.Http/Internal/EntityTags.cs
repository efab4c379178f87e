// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Http;

/// <summary>Makes and compares entity tags.</summary>
internal static class EntityTags
{
    private const string Any = "*";

    /// <summary>Makes the tag of a file.</summary>
    internal static string Of(uint hash, long size)
    {
        ByteWriter writer = new ByteWriter(32);
        writer.Byte('"');
        writer.Hex(hash);
        writer.Byte('.');
        writer.Number(size);
        writer.Byte('"');
        return AsciiBytes.ToText(writer.Buffer, 0, writer.Count);
    }

    /// <summary>Tells whether an If-None-Match header names a tag. Comparison is weak, as RFC 9110 13.1.2 asks for.</summary>
    /// <param name="header">The header; null if there is none.</param>
    /// <param name="tag">Tag with its quotes.</param>
    internal static bool Matches(string header, string tag) => HasElement(header, tag, "W/" + tag);

    /// <summary>Tells whether an If-Match header lets a request be served. Comparison is strong, as RFC 9110 13.1.1 asks for.</summary>
    /// <param name="header">The header; null if there is none.</param>
    /// <param name="tag">Tag of the file with its quotes; null if it has none.</param>
    internal static bool Allows(string header, string tag) => header == null || HasElement(header, tag, tag);

    private static bool HasElement(string header, string tag, string otherForm)
    {
        if (header == null)
            return false;
        string[] parts = header.Split(',');
        for (int i = 0; i < parts.Length; i++)
        {
            string part = parts[i].Trim();
            if (part == Any || (tag != null && (part == tag || part == otherForm)))
                return true;
        }

        return false;
    }
}
