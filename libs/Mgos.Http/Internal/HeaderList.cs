// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Http;

/// <summary>Reads header values that are lists with commas, such as <c>keep-alive, Upgrade</c>.</summary>
internal static class HeaderList
{
    /// <summary>Tells whether a list has an element, without regard to the case of ASCII letters.</summary>
    internal static bool HasElement(byte[] data, int start, int end, byte[] lower)
    {
        int next = start;
        while (next < end)
        {
            int elementEnd = ElementEnd(data, next, end);
            int first = AsciiBytes.SkipBlanks(data, next, elementEnd);
            if (AsciiBytes.EqualsIgnoreCase(data, first, AsciiBytes.TrimBlanks(data, first, elementEnd), lower))
                return true;
            next = elementEnd + 1;
        }

        return false;
    }

    /// <summary>Finds the end of the element that starts at a position: the next comma or the end of the list.</summary>
    internal static int ElementEnd(byte[] data, int start, int end)
    {
        while (start < end && data[start] != ',')
            start++;
        return start;
    }
}
