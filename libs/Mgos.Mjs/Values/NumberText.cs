// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Mjs;

/// <summary>Reads numbers as C's strtod does, with the same result on each runtime.</summary>
internal static class NumberText
{
    private const long MaxMantissa = 900000000000000000;

    /// <summary>Reads digits, perhaps a point and more digits, perhaps an exponent.</summary>
    internal static double Read(byte[] source, int start, int end, out int next)
    {
        long mantissa = 0;
        int exponent = 0;
        bool isExact = true;
        bool isFraction = false;
        int at = start;
        for (; at < end && (Bytes.IsDigit(source[at]) || (source[at] == '.' && !isFraction)); at++)
        {
            int digit = source[at] - '0';
            if (digit < 0)
            {
                isFraction = true;
            }
            else if (mantissa < MaxMantissa)
            {
                mantissa = (mantissa * 10) + digit;
                exponent -= isFraction ? 1 : 0;
            }
            else
            {
                isExact &= digit == 0;
                exponent += isFraction ? 0 : 1;
            }
        }

        int mantissaEnd = at;
        next = ReadExponent(source, at, end, ref exponent);
        if (mantissa == 0 || (exponent < -1000 && next - start < 600))
        {
            return 0;
        }

        if (exponent > 400)
        {
            return double.PositiveInfinity;
        }

        if (!isExact || mantissa > 9007199254740992 || exponent < -22 || exponent > 22)
        {
            int pointless = source[mantissaEnd - 1] == '.' ? mantissaEnd - 1 : mantissaEnd;
            return InvariantNumber.Parse(Bytes.ToText(source, start, pointless - start) + Bytes.ToText(source, mantissaEnd, next - mantissaEnd));
        }

        double power = 1;
        for (int i = exponent < 0 ? -exponent : exponent; i > 0; i--)
        {
            power *= 10;
        }

        return exponent < 0 ? mantissa / power : mantissa * power;
    }

    internal static int HexDigit(int character)
    {
        int letter = (character | 0x20) - 'a';
        return Bytes.IsDigit(character) ? character - '0' : (uint)letter < 6 ? letter + 10 : -1;
    }

    private static int ReadExponent(byte[] source, int at, int end, ref int exponent)
    {
        if (at >= end || (source[at] | 0x20) != 'e')
        {
            return at;
        }

        int digits = at + 1;
        bool isNegative = digits < end && source[digits] == '-';
        if (digits < end && (isNegative || source[digits] == '+'))
        {
            digits++;
        }

        if (digits >= end || !Bytes.IsDigit(source[digits]))
        {
            return at;
        }

        int value = 0;
        for (; digits < end && Bytes.IsDigit(source[digits]); digits++)
        {
            value = value < 100000 ? (value * 10) + source[digits] - '0' : value;
        }

        exponent += isNegative ? -value : value;
        return digits;
    }
}
