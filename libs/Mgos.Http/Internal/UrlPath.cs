// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Http;

/// <summary>Turns the path of a request into a path of the file system.</summary>
/// <remarks>
/// Pure. Percent escapes are decoded first, then <c>.</c>, <c>..</c> and empty segments are resolved; nothing leads above the root.
/// Escapes that are cut off, that are not hexadecimal or that make a NUL byte are refused.
/// </remarks>
internal static class UrlPath
{
    /// <summary>Makes a normal path.</summary>
    /// <param name="data">Holds the path of the request, which starts with a slash.</param>
    /// <param name="start">First byte.</param>
    /// <param name="end">After the last byte.</param>
    /// <returns>Path without slashes at start and end, empty for the root; null if it is refused.</returns>
    internal static string Normalize(byte[] data, int start, int end)
    {
        byte[] path = new byte[end - start];
        int count = Decode(data, start, end, path, false);
        return count < 0 ? null : AsciiBytes.ToText(path, 0, Resolve(path, count));
    }

    /// <summary>Decodes percent escapes into text; dots and slashes stay as they are.</summary>
    /// <param name="data">Source.</param>
    /// <param name="start">First byte.</param>
    /// <param name="end">After the last byte.</param>
    /// <returns>Null if an escape is wrong, or what comes out is no UTF-8.</returns>
    internal static string Decode(byte[] data, int start, int end)
    {
        byte[] text = new byte[end - start];
        int count = Decode(data, start, end, text, false);
        return count < 0 || !Utf8.IsValid(text, 0, count) ? null : AsciiBytes.ToText(text, 0, count);
    }

    /// <summary>Decodes percent escapes.</summary>
    /// <param name="data">Source.</param>
    /// <param name="start">First byte.</param>
    /// <param name="end">After the last byte.</param>
    /// <param name="target">At least as long as the source.</param>
    /// <param name="plusIsBlank">True for the values of a query.</param>
    /// <returns>Bytes written, or -1 if the text is wrong.</returns>
    internal static int Decode(byte[] data, int start, int end, byte[] target, bool plusIsBlank)
    {
        int count = 0;
        for (int i = start; i < end; i++)
        {
            int c = data[i];
            if (c == '%')
            {
                c = i + 2 < end ? AsciiBytes.HexValue(data[i + 1]) * 16 + AsciiBytes.HexValue(data[i + 2]) : -1;
                if (c <= 0 || AsciiBytes.HexValue(data[i + 1]) < 0 || AsciiBytes.HexValue(data[i + 2]) < 0)
                    return -1;
                i += 2;
            }
            else if (c == '+' && plusIsBlank)
            {
                c = ' ';
            }

            target[count++] = (byte)c;
        }

        return count;
    }

    // Works in place: what is kept is never longer than what was read.
    private static int Resolve(byte[] path, int count)
    {
        int length = 0;
        int start = 0;
        while (start < count)
        {
            int end = start;
            while (end < count && path[end] != '/' && path[end] != '\\')
                end++;
            if (IsDots(path, start, end, 2))
                length = ParentLength(path, length);
            else if (end > start && !IsDots(path, start, end, 1))
                length = Append(path, length, start, end);
            start = end + 1;
        }

        return length;
    }

    private static bool IsDots(byte[] path, int start, int end, int count)
    {
        if (end - start != count)
            return false;
        return path[start] == '.' && path[end - 1] == '.';
    }

    private static int ParentLength(byte[] path, int length)
    {
        while (length > 0 && path[length - 1] != '/')
            length--;
        return length > 0 ? length - 1 : 0;
    }

    private static int Append(byte[] path, int length, int start, int end)
    {
        if (length > 0)
            path[length++] = (byte)'/';
        Array.Copy(path, start, path, length, end - start);
        return length + end - start;
    }
}
