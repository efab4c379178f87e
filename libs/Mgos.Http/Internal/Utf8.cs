// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Http;

/// <summary>Checks UTF-8.</summary>
internal static class Utf8
{
    /// <summary>Tells whether a range is complete and valid UTF-8: no overlong forms, no surrogates, nothing above U+10FFFF.</summary>
    internal static bool IsValid(byte[] data, int start, int end)
    {
        int i = start;
        while (i < end)
        {
            int first = data[i];
            if (first < 0x80)
            {
                i++;
                continue;
            }

            int length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
            if (length == 0 || i + length > end || !IsTail(data, i, length))
                return false;
            i += length;
        }

        return true;
    }

    private static bool IsTail(byte[] data, int start, int length)
    {
        for (int i = 1; i < length; i++)
        {
            if ((data[start + i] & 0xC0) != 0x80)
                return false;
        }

        int second = data[start + 1];
        switch (data[start])
        {
            case 0xE0: return second >= 0xA0;
            case 0xED: return second < 0xA0;
            case 0xF0: return second >= 0x90;
            case 0xF4: return second < 0x90;
            default: return true;
        }
    }
}
