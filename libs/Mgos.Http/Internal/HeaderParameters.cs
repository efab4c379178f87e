// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Http;

/// <summary>Reads the parameters of a header value such as <c>form-data; name="f"; filename="a.txt"</c>.</summary>
/// <remarks>
/// Pure. Wire: first element, then ";" name "=" value, the value a token or quoted. In quotes <c>\"</c> is a quote and <c>\\</c> a backslash; any other backslash
/// stands for itself, because browsers send paths of Windows that way. Percent escapes are left as they are.
/// </remarks>
internal static class HeaderParameters
{
    /// <summary>Tells whether the first element is a given text, without regard to the case of ASCII letters.</summary>
    internal static bool StartsWith(byte[] data, int start, int end, byte[] lower)
    {
        int first = AsciiBytes.SkipBlanks(data, start, end);
        return AsciiBytes.EqualsIgnoreCase(data, first, AsciiBytes.TrimBlanks(data, first, ElementEnd(data, first, end)), lower);
    }

    /// <summary>Finds a parameter; the first of several.</summary>
    /// <param name="data">Holds the value of the header.</param>
    /// <param name="start">First byte.</param>
    /// <param name="end">After the last byte.</param>
    /// <param name="lowerName">Name of the parameter in lower case.</param>
    /// <returns>Its value; null if there is none, or if it is no valid UTF-8 or has a NUL.</returns>
    internal static string Find(byte[] data, int start, int end, byte[] lowerName)
    {
        int next = ElementEnd(data, start, end);
        while (next < end)
        {
            int nameStart = AsciiBytes.SkipBlanks(data, next + 1, end);
            next = ElementEnd(data, nameStart, end);
            int equals = nameStart;
            while (equals < next && data[equals] != '=')
                equals++;
            if (equals < next && AsciiBytes.EqualsIgnoreCase(data, nameStart, AsciiBytes.TrimBlanks(data, nameStart, equals), lowerName))
                return ValueOf(data, AsciiBytes.SkipBlanks(data, equals + 1, next), AsciiBytes.TrimBlanks(data, equals + 1, next));
        }

        return null;
    }

    // A semicolon in quotes ends nothing.
    private static int ElementEnd(byte[] data, int start, int end)
    {
        bool isQuoted = false;
        int i = start;
        while (i < end && (isQuoted || data[i] != ';'))
        {
            if (isQuoted && IsEscape(data, i, end))
                i++;
            else if (data[i] == '"')
                isQuoted = !isQuoted;
            i++;
        }

        return i;
    }

    private static bool IsEscape(byte[] data, int i, int end) => data[i] == '\\' && i + 1 < end && (data[i + 1] == '"' || data[i + 1] == '\\');

    private static string ValueOf(byte[] data, int start, int end)
    {
        if (start >= end || data[start] != '"')
            return TextOf(data, start, end);
        byte[] value = new byte[end - start];
        int count = 0;
        for (int i = start + 1; i < end; i++)
        {
            if (IsEscape(data, i, end))
                i++;
            else if (data[i] == '"')
                return TextOf(value, 0, count);
            value[count++] = data[i];
        }

        return null;
    }

    private static string TextOf(byte[] data, int start, int end)
    {
        bool isText = Utf8.IsValid(data, start, end) && AsciiBytes.IndexOf(data, AsciiBytes.NulObject, start, end) < 0;
        return isText ? AsciiBytes.ToText(data, start, end) : null;
    }
}
