// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Mjs;

/// <summary>Reads numbers as C's strtod does, with the same result on each runtime.</summary>
internal static class NumberText
{
    private const long MaxMantissa = 900000000000000000;

    /// <summary>Reads a literal that begins with a digit.</summary>
    internal static double Read(byte[] source, int start, int end, out int next)
    {
        if (source[start] == '0' && start + 1 < end && (source[start + 1] | 0x20) == 'x')
        {
            return ReadHexadecimal(source, start + 2, end, source[start + 1] == 'X', out next);
        }

        double value = ReadDecimal(source, start, end, out next);
        return AsLiteral(value);
    }

    /// <summary>Reads digits, perhaps a point and more digits, perhaps an exponent.</summary>
    internal static double ReadDecimal(byte[] source, int start, int end, out int next)
    {
        long mantissa = 0;
        int exponent = 0;
        bool isExact = true;
        int at = ReadDigits(source, start, end, ref mantissa, ref exponent, ref isExact, false);
        if (at < end && source[at] == '.')
        {
            at = ReadDigits(source, at + 1, end, ref mantissa, ref exponent, ref isExact, true);
        }

        int mantissaEnd = at;
        at = ReadExponent(source, at, end, ref exponent);
        next = at;
        if (mantissa == 0)
        {
            return 0;
        }

        if (isExact && mantissa <= 9007199254740992 && exponent >= -22 && exponent <= 22)
        {
            return exponent < 0 ? mantissa / PowerOfTen(-exponent) : mantissa * PowerOfTen(exponent);
        }

        return Parse(source, start, mantissaEnd, at, exponent);
    }

    internal static int HexDigit(int character)
    {
        int digit = character - '0';
        if ((uint)digit <= 9)
        {
            return digit;
        }

        digit = (character | 0x20) - 'a' + 10;
        return digit >= 10 && digit <= 15 ? digit : -1;
    }

    // A whole literal passes through a 64-bit integer.
    private static double AsLiteral(double value)
    {
        return value < 9223372036854775808.0 ? value : -9223372036854775808.0;
    }

    private static double PowerOfTen(int exponent)
    {
        double power = 1;
        for (; exponent > 0; exponent--)
        {
            power *= 10;
        }

        return power;
    }

    private static int ReadDigits(byte[] source, int at, int end, ref long mantissa, ref int exponent, ref bool isExact, bool isFraction)
    {
        for (; at < end && (uint)(source[at] - '0') <= 9; at++)
        {
            int digit = source[at] - '0';
            if (mantissa < MaxMantissa)
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

        return at;
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

        if (digits >= end || (uint)(source[digits] - '0') > 9)
        {
            return at;
        }

        int value = 0;
        for (; digits < end && (uint)(source[digits] - '0') <= 9; digits++)
        {
            value = value < 100000 ? (value * 10) + source[digits] - '0' : value;
        }

        exponent += isNegative ? -value : value;
        return digits;
    }

    private static double Parse(byte[] source, int start, int mantissaEnd, int end, int exponent)
    {
        if (exponent > 400)
        {
            return double.PositiveInfinity;
        }

        if (exponent < -1000 && end - start < 600)
        {
            return 0;
        }

        string text = Bytes.ToText(source, start, end - start);
        if (source[mantissaEnd - 1] == '.')
        {
            text = Bytes.ToText(source, start, mantissaEnd - start - 1) + Bytes.ToText(source, mantissaEnd, end - mantissaEnd);
        }

        return InvariantNumber.Parse(text);
    }

    private static double ReadHexadecimal(byte[] source, int at, int end, bool isUpper, out int next)
    {
        double value = 0;
        int start = at;
        for (; at < end && HexDigit(source[at]) >= 0; at++)
        {
            value = (value * 16) + HexDigit(source[at]);
        }

        double unit = 1;
        if (isUpper && at > start && at < end && source[at] == '.')
        {
            for (at++; at < end && HexDigit(source[at]) >= 0; at++)
            {
                unit /= 16;
                value += HexDigit(source[at]) * unit;
            }
        }

        next = isUpper && at == start ? at - 1 : at;
        return AsLiteral(value);
    }
}
