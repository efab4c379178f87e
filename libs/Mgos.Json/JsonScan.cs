// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Json;

/// <summary>Finds where a token ends. Every method gives the offset behind the token, or the complement (~) of the offset of the fault.</summary>
internal static class JsonScan
{
    internal static int Blanks(byte[] data, int position, int end)
    {
        while (position < end)
        {
            byte b = data[position];
            if (b > 0x20 || (b != ' ' && b != '\n' && b != '\r' && b != '\t'))
            {
                break;
            }

            position++;
        }

        return position;
    }

    /// <summary>Offset of the first byte that ends a string or is not plain text in it; the end if there is none.</summary>
    internal static int Plain(byte[] data, int position, int end)
    {
        while (position < end)
        {
            byte b = data[position];
            if (b <= '\\' && (b <= '"' || b == '\\') && b != ' ' && b != '!')
            {
                return position;
            }

            position++;
        }

        return end;
    }

    /// <param name="data">Text.</param>
    /// <param name="position">Offset behind the opening quote.</param>
    /// <param name="end">Offset behind the text.</param>
    /// <param name="lenient">True to accept \v, which Mongoose OS writes.</param>
    /// <param name="hasEscape">True if there is a backslash in it.</param>
    internal static int String(byte[] data, int position, int end, bool lenient, out bool hasEscape)
    {
        hasEscape = false;
        while (position < end)
        {
            byte b = data[position];
            if (b > '\\' || (b > '"' && b != '\\'))
            {
                position++;
            }
            else if (b == '"')
            {
                return position + 1;
            }
            else if (b == '\\')
            {
                hasEscape = true;
                position = Escape(data, position, end, lenient);
                if (position < 0)
                {
                    return position;
                }
            }
            else if (b < 0x20)
            {
                return ~position;
            }
            else
            {
                position++;
            }
        }

        return ~position;
    }

    private static int Escape(byte[] data, int position, int end, bool lenient)
    {
        if (position + 1 >= end)
        {
            return ~end;
        }

        switch ((char)data[position + 1])
        {
            case '"':
            case '\\':
            case '/':
            case 'b':
            case 'f':
            case 'n':
            case 'r':
            case 't':
                return position + 2;
            case 'v':
                return lenient ? position + 2 : ~position;
            case 'u':
                return position + 6 <= end && JsonText.HexValue(data, position + 2, 4) >= 0 ? position + 6 : ~position;
            default:
                return ~position;
        }
    }

    /// <summary>A name without quotes: a letter, then letters, digits and underscores.</summary>
    internal static int Identifier(byte[] data, int position, int end)
    {
        if (position >= end || !IsLetter(data[position]))
        {
            return ~position;
        }

        while (position < end && (IsLetter(data[position]) || IsDigit(data[position]) || data[position] == '_'))
        {
            position++;
        }

        return position;
    }

    /// <param name="data">Text.</param>
    /// <param name="position">Offset of the first letter, which the caller has looked at.</param>
    /// <param name="end">Offset behind the text.</param>
    /// <param name="rest">The letters behind the first, eight bits each: indexing a string is slow on a device.</param>
    /// <param name="count">How many letters are in rest.</param>
    internal static int Literal(byte[] data, int position, int end, int rest, int count)
    {
        for (int i = 1; i <= count; i++)
        {
            if (position + i >= end || data[position + i] != (byte)(rest >> (8 * (count - i))))
            {
                return ~(position + i);
            }
        }

        return position + count + 1;
    }

    internal static int Number(byte[] data, int position, int end, bool lenient)
    {
        if (position < end && data[position] == '-')
        {
            position++;
        }

        int digits = position;
        if (lenient && position + 1 < end && data[position] == '0' && (data[position + 1] | 0x20) == 'x')
        {
            return HexDigits(data, position + 2, end);
        }

        position = Digits(data, position, end);
        if (position < 0 || (!lenient && data[digits] == '0' && position > digits + 1))
        {
            return position < 0 ? position : ~digits;
        }

        if (position < end && data[position] == '.')
        {
            position = Digits(data, position + 1, end);
        }

        return position < 0 ? position : Exponent(data, position, end);
    }

    private static int Exponent(byte[] data, int position, int end)
    {
        if (position >= end || (data[position] | 0x20) != 'e')
        {
            return position;
        }

        position++;
        if (position < end && (data[position] == '+' || data[position] == '-'))
        {
            position++;
        }

        return Digits(data, position, end);
    }

    private static int Digits(byte[] data, int position, int end)
    {
        int first = position;
        while (position < end && (uint)(data[position] - '0') <= 9)
        {
            position++;
        }

        return position > first ? position : ~position;
    }

    private static int HexDigits(byte[] data, int position, int end)
    {
        int first = position;
        while (position < end && JsonText.HexDigit(data[position]) >= 0)
        {
            position++;
        }

        return position > first ? position : ~position;
    }

    internal static bool IsDigit(byte b)
    {
        return b >= '0' && b <= '9';
    }

    private static bool IsLetter(byte b)
    {
        int lower = b | 0x20;
        return lower >= 'a' && lower <= 'z';
    }
}
