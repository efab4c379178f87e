// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Mgos.Http;

/// <summary>Looks at ASCII text in byte arrays without making strings.</summary>
internal static partial class AsciiBytes
{
    internal const byte Nul = 0;
    internal const byte Tab = 9;
    internal const byte LineFeed = 10;
    internal const byte CarriageReturn = 13;
    internal const byte Blank = 32;

    internal static readonly object NulObject = Nul;
    internal static readonly object LineFeedObject = LineFeed;
    internal static readonly object CarriageReturnObject = CarriageReturn;
    internal static readonly object BlankObject = Blank;
    internal static readonly object ColonObject = (byte)':';
    internal static readonly object QuestionMarkObject = (byte)'?';

    /// <summary>Compares with lower-case text, without regard to the case of ASCII letters.</summary>
    internal static bool EqualsIgnoreCase(byte[] data, int start, int end, byte[] lower)
    {
        if (end - start != lower.Length)
            return false;
        for (int i = 0; i < lower.Length; i++)
        {
            int c = data[start + i];
            if (c != lower[i] && (c < 'A' || c > 'Z' || (c | 32) != lower[i]))
                return false;
        }

        return true;
    }

    /// <summary>Compares byte by byte.</summary>
    internal static bool AreEqual(byte[] data, int start, int end, byte[] other)
    {
        if (end - start != other.Length)
            return false;
        for (int i = 0; i < other.Length; i++)
        {
            if (data[start + i] != other[i])
                return false;
        }

        return true;
    }

    /// <summary>Tells whether a range is an HTTP token of at least one byte.</summary>
    internal static bool IsToken(byte[] data, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            int c = data[i];
            int lower = c | 32;
            if ((lower < 'a' || lower > 'z') && c != '-' && !IsOtherTokenByte(c))
                return false;
        }

        return end > start;
    }

    /// <summary>Gives the value of a hexadecimal digit.</summary>
    /// <returns>0 to 15, or -1.</returns>
    internal static int HexValue(int c)
    {
        if (c >= '0' && c <= '9')
            return c - '0';
        int lower = c | 32;
        return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
    }

    internal static int SkipBlanks(byte[] data, int start, int end)
    {
        while (start < end && (data[start] == Blank || data[start] == Tab))
            start++;
        return start;
    }

    internal static int TrimBlanks(byte[] data, int start, int end)
    {
        while (end > start && (data[end - 1] == Blank || data[end - 1] == Tab))
            end--;
        return end;
    }

    internal static string ToText(byte[] data, int start, int end) =>
        end <= start ? "" : Encoding.UTF8.GetString(data, start, end - start);

    private static bool IsOtherTokenByte(int c)
    {
        if (c >= '0' && c <= '9')
            return true;
        switch (c)
        {
            case '!':
            case '#':
            case '$':
            case '%':
            case '&':
            case '\'':
            case '*':
            case '+':
            case '.':
            case '^':
            case '_':
            case '`':
            case '|':
            case '~':
                return true;
            default:
                return false;
        }
    }
}
