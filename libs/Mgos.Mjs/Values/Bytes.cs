// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Mgos.Mjs;

/// <summary>Texts as bytes.</summary>
internal static class Bytes
{
    internal static byte[] Of(string text)
    {
        return text.Length == 0 ? new byte[0] : Encoding.UTF8.GetBytes(text);
    }

    internal static string ToText(byte[] data, int start, int count)
    {
        return count == 0 ? string.Empty : Encoding.UTF8.GetString(data, start, count);
    }

    internal static bool AreEqual(byte[] first, byte[] second)
    {
        return first == second || (first.Length == second.Length && AreEqual(first, 0, second, 0, first.Length));
    }

    internal static bool AreEqual(byte[] first, int firstStart, byte[] second, int secondStart, int count)
    {
        for (int i = 0; i < count; i++)
        {
            if (first[firstStart + i] != second[secondStart + i])
            {
                return false;
            }
        }

        return true;
    }

    internal static byte[] Part(byte[] data, int start, int count)
    {
        byte[] part = new byte[count];
        System.Array.Copy(data, start, part, 0, count);
        return part;
    }

    /// <summary>The number of a key such as "0" or "17" in its shortest form, or -1.</summary>
    internal static int ToIndex(byte[] data, int start, int count)
    {
        if (count == 0 || count > 9 || (count > 1 && data[start] == '0'))
        {
            return -1;
        }

        int value = 0;
        for (int i = start; i < start + count; i++)
        {
            int digit = data[i] - '0';
            if ((uint)digit > 9)
            {
                return -1;
            }

            value = (value * 10) + digit;
        }

        return value;
    }

    /// <summary>What C's strtoul reads over the whole text (blanks and a plus in front, leading zeros), or -1.</summary>
    internal static double ToWholeNumber(byte[] data, int start, int count)
    {
        int end = start + count;
        while (start < end && (data[start] == ' ' || (data[start] >= 9 && data[start] <= 13)))
        {
            start++;
        }

        if (start < end && data[start] == '+')
        {
            start++;
        }

        double value = start < end ? 0 : -1;
        for (; start < end; start++)
        {
            int digit = data[start] - '0';
            if ((uint)digit > 9)
            {
                return -1;
            }

            value = (value * 10) + digit;
        }

        return value;
    }
}
