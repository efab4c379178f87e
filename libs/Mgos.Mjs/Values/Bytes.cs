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

    internal static string ToText(byte[] data) => ToText(data, 0, data.Length);

    internal static bool AreEqual(byte[] first, byte[] second)
    {
        return first == second || (first.Length == second.Length && AreEqual(first, 0, second));
    }

    /// <summary>Whether bytes stand at a place of others.</summary>
    internal static bool AreEqual(byte[] data, int start, byte[] bytes)
    {
        for (int i = 0; i < bytes.Length; i++)
        {
            if (data[start + i] != bytes[i])
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
    internal static int ToIndex(byte[] key)
    {
        int count = key.Length;
        bool isShortest = count > 0 && count < 10 && IsDigit(key[0]) && (count == 1 || key[0] != '0');
        return isShortest ? (int)ToWholeNumber(key, 0) : -1;
    }

    /// <summary>What C's strtoul reads over the whole text from a place on (blanks and a plus in front, leading zeros), or -1.</summary>
    internal static double ToWholeNumber(byte[] data, int start)
    {
        int end = data.Length;
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
            if (!IsDigit(data[start]))
            {
                return -1;
            }

            value = (value * 10) + data[start] - '0';
        }

        return value;
    }

    /// <summary>Reads a number of 7 bits a byte, low ones first; -1 if it ends too late or not at all.</summary>
    internal static int ReadCount(byte[] data, ref int at)
    {
        int value = 0;
        for (int shift = 0; shift < 28 && at < data.Length; shift += 7)
        {
            int next = data[at++];
            value |= (next & 0x7f) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }

        return -1;
    }

    /// <summary>The bytes in front of the first NUL.</summary>
    internal static byte[] UpToNul(byte[] text)
    {
        int end = 0;
        while (end < text.Length && text[end] != 0)
        {
            end++;
        }

        return end == text.Length ? text : Part(text, 0, end);
    }

    /// <summary>Whether a character may be in a name.</summary>
    internal static bool IsWord(int character) => IsLetter(character) || IsDigit(character) || character == '_' || character == '$';

    internal static bool IsLetter(int character) => (uint)((character | 0x20) - 'a') < 26;

    internal static bool IsDigit(int character) => (uint)(character - '0') <= 9;
}
