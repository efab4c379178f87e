// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Mgos.Json;

/// <summary>The text inside the quotes of a JSON string.</summary>
internal static class JsonText
{
    private const int Invalid = -1;

    internal static int HexDigit(byte b)
    {
        if (b >= '0' && b <= '9')
        {
            return b - '0';
        }

        int lower = b | 0x20;
        return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : Invalid;
    }

    internal static int HexValue(byte[] data, int position, int digits)
    {
        int value = 0;
        for (int i = 0; i < digits; i++)
        {
            int digit = HexDigit(data[position + i]);
            if (digit < 0)
            {
                return Invalid;
            }

            value = (value << 4) | digit;
        }

        return value;
    }

    /// <summary>The unescaped text as a string; null if an escape stands for half a surrogate pair.</summary>
    internal static string Decode(byte[] data, int start, int length, bool hasEscape)
    {
        if (length == 0)
        {
            return string.Empty;
        }

        if (!hasEscape)
        {
            return Encoding.UTF8.GetString(data, start, length);
        }

        // An escape never gets longer by unescaping.
        byte[] text = new byte[length];
        int count = Unescape(data, start, length, text, 0);
        return count < 0 ? null : Encoding.UTF8.GetString(text, 0, count);
    }

    /// <summary>Writes the unescaped bytes; gives their count, or -1 if they do not fit or an escape is no character.</summary>
    internal static int Unescape(byte[] data, int start, int length, byte[] destination, int offset)
    {
        int end = start + length;
        int to = offset;
        while (start < end)
        {
            byte b = data[start];
            if (b == '\\')
            {
                int escape = EscapeLength(data, start, end);
                to = PutCharacter(CodePoint(data, start, escape), destination, to);
                if (to < 0)
                {
                    return Invalid;
                }

                start += escape;
            }
            else if (to < destination.Length)
            {
                destination[to++] = b;
                start++;
            }
            else
            {
                return Invalid;
            }
        }

        return to - offset;
    }

    // 2 for a short escape, 6 for \u, 12 for a surrogate pair. The text has been scanned before: escapes are whole.
    private static int EscapeLength(byte[] data, int position, int end)
    {
        if (data[position + 1] != 'u')
        {
            return 2;
        }

        bool isHigh = (HexValue(data, position + 2, 4) & 0xfc00) == 0xd800;
        return isHigh && position + 12 <= end && data[position + 6] == '\\' && data[position + 7] == 'u' ? 12 : 6;
    }

    private static int CodePoint(byte[] data, int position, int escapeLength)
    {
        if (escapeLength == 2)
        {
            return ShortEscape(data[position + 1]);
        }

        int unit = HexValue(data, position + 2, 4);
        if (escapeLength == 6)
        {
            return (unit & 0xf800) == 0xd800 ? Invalid : unit;
        }

        int low = HexValue(data, position + 8, 4);
        return (low & 0xfc00) == 0xdc00 ? 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00) : Invalid;
    }

    private static int ShortEscape(byte b)
    {
        switch ((char)b)
        {
            case 'b': return 0x08;
            case 't': return 0x09;
            case 'n': return 0x0a;
            case 'v': return 0x0b;
            case 'f': return 0x0c;
            case 'r': return 0x0d;
            default: return b;
        }
    }

    private static int PutCharacter(int codePoint, byte[] destination, int offset)
    {
        int count = codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
        if (codePoint < 0 || offset + count > destination.Length)
        {
            return Invalid;
        }

        if (count == 1)
        {
            destination[offset] = (byte)codePoint;
            return offset + 1;
        }

        // Lead byte: as many ones as the sequence has bytes, then six bits a byte.
        destination[offset] = (byte)((0xf00 >> count) | (codePoint >> (6 * (count - 1))));
        for (int i = 1; i < count; i++)
        {
            destination[offset + i] = (byte)(0x80 | ((codePoint >> (6 * (count - 1 - i))) & 0x3f));
        }

        return offset + count;
    }

    /// <summary>True if the raw text (no quotes) unescapes to the given bytes.</summary>
    internal static bool EqualsBytes(byte[] data, int start, int length, bool hasEscape, byte[] other, int otherOffset, int otherCount)
    {
        if (hasEscape)
        {
            byte[] text = new byte[length];
            length = Unescape(data, start, length, text, 0);
            data = text;
            start = 0;
        }

        if (length != otherCount)
        {
            return false;
        }

        for (int i = 0; i < length; i++)
        {
            if (data[start + i] != other[otherOffset + i])
            {
                return false;
            }
        }

        return true;
    }
}
