// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Json;

/// <summary>Integers from text, as strtol with base 0 reads them: 12, 0x1F, 010 (octal), with an optional minus.</summary>
internal static class JsonInteger
{
    private const int ShortDigits = 9;

    internal static bool TryParse(byte[] data, int start, int length, out long value)
    {
        int end = start + length;
        if (length <= ShortDigits && TryParseShort(data, start, end, out value))
        {
            return true;
        }

        value = 0;
        bool isNegative = length > 0 && data[start] == '-';
        if (isNegative)
        {
            start++;
        }

        uint radix = Radix(data, ref start, end);
        ulong limit = isNegative ? 0x8000000000000000UL : 0x7fffffffffffffffUL;
        if (!TryParseDigits(data, start, end, radix, limit, out ulong magnitude))
        {
            return false;
        }

        value = isNegative ? (long)(0UL - magnitude) : (long)magnitude;
        return true;
    }

    // What most numbers are: decimal, and too short to overflow.
    private static bool TryParseShort(byte[] data, int start, int end, out long value)
    {
        int number = 0;
        int at = start;
        if (at < end && data[at] != '0')
        {
            while (at < end && data[at] >= '0' && data[at] <= '9')
            {
                number = number * 10 + data[at++] - '0';
            }
        }

        value = number;
        return at == end && at > start;
    }

    private static uint Radix(byte[] data, ref int start, int end)
    {
        if (end - start < 2 || data[start] != '0')
        {
            return 10;
        }

        bool isHex = (data[start + 1] | 0x20) == 'x';
        start += isHex ? 2 : 1;
        return isHex ? 16u : 8u;
    }

    private static bool TryParseDigits(byte[] data, int start, int end, uint radix, ulong limit, out ulong magnitude)
    {
        magnitude = 0;
        if (start >= end)
        {
            return false;
        }

        for (int i = start; i < end; i++)
        {
            int digit = JsonText.HexDigit(data[i]);
            if (digit < 0 || digit >= radix || magnitude > (limit - (uint)digit) / radix)
            {
                return false;
            }

            magnitude = magnitude * radix + (uint)digit;
        }

        return true;
    }

    /// <summary>Writes decimal digits so that they end in front of an offset; gives the offset of the first.</summary>
    internal static int FormatBackwards(ulong value, byte[] destination, int end)
    {
        do
        {
            destination[--end] = (byte)('0' + (int)(value % 10));
            value /= 10;
        }
        while (value != 0);

        return end;
    }
}
