// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Mjs.Corpus.Tests;

/// <summary>Work on texts that are bytes.</summary>
internal static class TextBytes
{
    private const string HexDigits = "0123456789abcdef";

    internal static bool AreEqual(byte[] left, int leftOffset, int leftCount, byte[] right, int rightOffset, int rightCount)
    {
        bool isEqual = leftCount == rightCount;
        for (int i = 0; isEqual && i < leftCount; i++)
            isEqual = left[leftOffset + i] == right[rightOffset + i];
        return isEqual;
    }

    internal static bool StartsWith(byte[] data, int offset, int end, string text)
    {
        if (end - offset < text.Length)
            return false;
        for (int i = 0; i < text.Length; i++)
        {
            if (data[offset + i] != text[i])
                return false;
        }

        return true;
    }

    /// <summary>Where a byte is next, or the end.</summary>
    internal static int IndexOf(byte[] data, int offset, int end, byte value)
    {
        int i = offset;
        while (i < end && data[i] != value)
            i++;
        return i;
    }

    internal static byte[] Copy(byte[] data, int offset, int count)
    {
        byte[] copy = new byte[count];
        Array.Copy(data, offset, copy, 0, count);
        return copy;
    }

    /// <summary>The bytes for a failure message, those outside ASCII as \xHH.</summary>
    internal static string Show(byte[] data, int offset, int count)
    {
        char[] text = new char[count * 4];
        int length = 0;
        for (int i = 0; i < count; i++)
        {
            byte value = data[offset + i];
            bool isPlain = value >= 0x20 && value < 0x7f;
            if (!isPlain)
            {
                text[length++] = '\\';
                text[length++] = 'x';
                text[length++] = HexDigits[value >> 4];
            }

            text[length++] = isPlain ? (char)value : HexDigits[value & 15];
        }

        return new string(text, 0, length);
    }

    internal static string Show(byte[] data) => Show(data, 0, data.Length);

    /// <summary>A text of ASCII characters.</summary>
    internal static string ToText(byte[] data, int offset, int count)
    {
        char[] text = new char[count];
        for (int i = 0; i < count; i++)
            text[i] = (char)data[offset + i];
        return new string(text);
    }

    /// <summary>%xx becomes a byte.</summary>
    internal static byte[] DecodePercent(byte[] data)
    {
        byte[] decoded = new byte[data.Length];
        int count = 0;
        for (int i = 0; i < data.Length; i++)
        {
            bool isEscape = data[i] == (byte)'%' && i + 2 < data.Length && HexValue(data[i + 1]) >= 0 && HexValue(data[i + 2]) >= 0;
            decoded[count++] = isEscape ? (byte)((HexValue(data[i + 1]) << 4) | HexValue(data[i + 2])) : data[i];
            i += isEscape ? 2 : 0;
        }

        return Copy(decoded, 0, count);
    }

    private static int HexValue(byte digit) => HexDigits.IndexOf((char)digit);
}
