// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Auth;

/// <summary>Looks at ASCII text in byte arrays.</summary>
internal static class ByteText
{
    private const int CaseBit = 32;

    /// <summary>Compares in a time that depends on the lengths alone.</summary>
    internal static bool AreEqual(byte[] left, int leftStart, int leftCount, byte[] right, int rightStart, int rightCount)
    {
        int difference = leftCount ^ rightCount;
        int count = leftCount < rightCount ? leftCount : rightCount;
        for (int i = 0; i < count; i++)
            difference |= left[leftStart + i] ^ right[rightStart + i];
        return difference == 0;
    }

    /// <summary>Compares hexadecimal digits, in any case, in a time that depends on the lengths alone.</summary>
    internal static bool AreEqualDigits(byte[] left, int leftStart, int leftCount, byte[] lower, int lowerCount)
    {
        int difference = leftCount ^ lowerCount;
        int count = leftCount < lowerCount ? leftCount : lowerCount;
        for (int i = 0; i < count; i++)
            difference |= Lower(left[leftStart + i]) ^ lower[i];
        return difference == 0;
    }

    internal static int Lower(int c) => c >= 'A' && c <= 'Z' ? c | CaseBit : c;

    /// <summary>Compares with lower-case text, without regard to case.</summary>
    internal static bool IsWord(byte[] data, int start, int count, string lower)
    {
        if (count != lower.Length)
            return false;
        char[] characters = lower.ToCharArray();
        for (int i = 0; i < count; i++)
        {
            if (Lower(data[start + i]) != characters[i])
                return false;
        }

        return true;
    }

    /// <summary>Value of a hexadecimal digit, or -1.</summary>
    internal static int DigitOf(int c)
    {
        if (c >= '0' && c <= '9')
            return c - '0';
        int lower = Lower(c);
        return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
    }

    /// <summary>Reads digits of a number that fits 32 bits.</summary>
    /// <returns>False if there are none, too many, or others.</returns>
    internal static bool TryReadNumber(byte[] data, int start, int count, int numberBase, out uint number)
    {
        number = 0;
        if (count == 0 || count > 10)
            return false;
        ulong value = 0;
        for (int i = 0; i < count; i++)
        {
            int digit = DigitOf(data[start + i]);
            if (digit < 0 || digit >= numberBase)
                return false;
            value = value * (ulong)numberBase + (ulong)digit;
        }

        number = (uint)value;
        return value <= uint.MaxValue;
    }

    internal static void WriteHex(byte[] bytes, int count, byte[] target)
    {
        for (int i = 0; i < count; i++)
        {
            target[2 * i] = HexDigit(bytes[i] >> 4);
            target[2 * i + 1] = HexDigit(bytes[i] & 15);
        }
    }

    internal static bool IsTokenByte(int c) =>
        c > ' ' && c < 0x7f && c != '"' && c != '(' && c != ')' && c != ',' && c != '/' && (c < ':' || c > '@') && (c < '[' || c > ']') && c != '{' && c != '}';

    private static byte HexDigit(int value) => (byte)(value < 10 ? '0' + value : 'a' + value - 10);
}
