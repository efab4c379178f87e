// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Json;

/// <summary>Decimal text to the nearest double, ties to even; the number parser of the platform is not used.</summary>
/// <remarks>
/// Up to 15 digits with a small exponent take two exact floating-point operations. Everything else goes through a large integer,
/// which is slower and allocates, and is exact up to <see cref="JsonConstants.MaxSignificantDigits"/>.
/// </remarks>
internal static class JsonDecimal
{
    // Largest power of ten and largest integer that a double holds exactly.
    private const int MaxExactPower = 22;
    private const long MaxExactInteger = 1L << 53;
    private const int MaxMantissaDigits = 18;

    // Position of the decimal point beyond which everything is infinite, or zero.
    private const int MaxPoint = 309;
    private const int MinPoint = -345;
    private const int MaxExponent = 100000;

    private const int QuotientBits = 66;
    private const int MinNormalExponent = -1022;
    private const int ExponentBias = 1023;

    internal static bool TryParse(byte[] data, int start, int length, out double value)
    {
        int end = start + length;
        bool isNegative = length > 0 && data[start] == '-';
        int position = isNegative ? start + 1 : start;
        if (end - position > 2 && (data[position + 1] | 0x20) == 'x')
        {
            bool isInteger = JsonInteger.TryParse(data, start, length, out long integer);
            value = integer;
            return isInteger;
        }

        bool isParsed = TryParseMagnitude(data, position, end, out value);
        value = isNegative ? -value : value;
        return isParsed;
    }

    private static bool TryParseMagnitude(byte[] data, int start, int end, out double value)
    {
        value = 0;
        Scan(data, start, end, out long mantissa, out int digits, out int exponent);
        if (digits <= MaxMantissaDigits && mantissa <= MaxExactInteger && exponent <= MaxExactPower && exponent >= -MaxExactPower)
        {
            value = exponent < 0 ? mantissa / ExactPower(-exponent) : mantissa * ExactPower(exponent);
            return true;
        }

        int point = digits + exponent;
        if (digits == 0 || point < MinPoint || point > MaxPoint)
        {
            return digits == 0 || point < MinPoint;
        }

        return TryConvert(data, start, digits, exponent, out value);
    }

    // The text is mantissa * 10^exponent, if the mantissa is continued to as many significant digits as there are.
    private static void Scan(byte[] data, int position, int end, out long mantissa, out int digits, out int exponent)
    {
        mantissa = 0;
        digits = 0;
        exponent = 0;
        bool isFraction = false;
        for (; position < end && data[position] <= '9'; position++)
        {
            int digit = data[position] - '0';
            if (digit < 0)
            {
                isFraction = true;
            }
            else if (digits == JsonConstants.MaxSignificantDigits)
            {
                exponent += isFraction ? 0 : 1;
            }
            else
            {
                exponent -= isFraction ? 1 : 0;
                digits += digits > 0 || digit > 0 ? 1 : 0;
                mantissa = digits <= MaxMantissaDigits ? mantissa * 10 + digit : mantissa;
            }
        }

        exponent += Exponent(data, position + 1, end);
    }

    private static int Exponent(byte[] data, int position, int end)
    {
        int value = 0;
        bool isNegative = position < end && data[position] == '-';
        for (; position < end; position++)
        {
            int digit = data[position] - '0';
            if (digit >= 0 && value < MaxExponent)
            {
                value = value * 10 + digit;
            }
        }

        return isNegative ? -value : value;
    }

    private static double ExactPower(int exponent)
    {
        double power = 1;
        for (; exponent > 0; exponent--)
        {
            power *= 10;
        }

        return power;
    }

    private static bool TryConvert(byte[] data, int start, int digits, int exponent, out double value)
    {
        int magnitude = exponent < 0 ? -exponent : exponent;
        JsonBigNumber number = new JsonBigNumber((digits + magnitude) * 4 + QuotientBits);
        ReadDigits(number, data, start, digits);
        int shift = 0;
        bool isExact = true;
        if (exponent < 0)
        {
            // Ten is a little less than 2^(10/3).
            shift = QuotientBits + (magnitude * 10 + 2) / 3 - number.BitLength;
            shift = shift < 0 ? 0 : shift;
            number.ShiftLeft(shift);
            isExact = number.DivideByPowerOfTen(magnitude);
        }
        else
        {
            number.MultiplyByPowerOfTen(exponent);
        }

        return TryRound(number, shift, isExact, out value);
    }

    private static void ReadDigits(JsonBigNumber number, byte[] data, int position, int digits)
    {
        bool hasBegun = false;
        for (; digits > 0; position++)
        {
            int digit = data[position] - '0';
            hasBegun |= digit > 0;
            if (hasBegun && digit >= 0)
            {
                number.MultiplyAdd(10, (uint)digit);
                digits--;
            }
        }
    }

    // The nearest double to number / 2^shift, where an inexact number stands for a little more than it says.
    private static bool TryRound(JsonBigNumber number, int shift, bool isExact, out double value)
    {
        int bits = number.BitLength;
        int top = bits - 1 - shift;
        bool isNormal = top >= MinNormalExponent;
        int dropped = isNormal ? bits - (JsonDouble.MantissaBits + 1) : shift + MinNormalExponent - JsonDouble.MantissaBits;
        long result = (long)(dropped < 0 ? number.ShiftedRight(0) << -dropped : number.ShiftedRight(dropped));
        if (dropped > 0 && number.IsBitSet(dropped - 1) && (!isExact || (result & 1) != 0 || number.HasBitsBelow(dropped - 1)))
        {
            result++;
        }

        // A carry out of the mantissa moves into the exponent, as it should.
        result += isNormal ? (long)(top + ExponentBias - 1) << JsonDouble.MantissaBits : 0;
        bool isFinite = (ulong)result >> JsonDouble.MantissaBits < JsonDouble.SpecialExponent;
        value = isFinite ? BitConverter.Int64BitsToDouble(result) : 0;
        return isFinite;
    }
}
