// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Json;

/// <summary>Doubles to decimal text, exact: the number formatting of the platform is not used.</summary>
/// <remarks>
/// Six decimals of the exact value, ties to even, as C's %lf gives them: -0.000000 keeps its sign, 1e300 has 301 digits in front of the point.
/// </remarks>
internal static class JsonDouble
{
    internal const int MantissaBits = 52;
    internal const int SpecialExponent = 0x7ff;

    // 309 digits, a sign, a point and the decimals.
    internal const int MaxTextBytes = 320;

    private const int ExponentBias = 1075;
    private const long MantissaMask = (1L << MantissaBits) - 1;
    private const uint DecimalScale = 1000000;
    private const int MaxShift = 11;
    private const int MaxBits = 1024;

    // A fraction below 2^53, times a million, stays below 2^73: shifted further than this less than a half remains.
    private const int MaxRoundedShift = 74;

    internal static bool IsFinite(double value)
    {
        return ExponentField(BitConverter.DoubleToInt64Bits(value)) != SpecialExponent;
    }

    /// <summary>True if the text may be longer than 32 bytes.</summary>
    internal static bool IsLong(double value)
    {
        return ExponentField(BitConverter.DoubleToInt64Bits(value)) > ExponentBias + MaxShift;
    }

    /// <summary>Writes a finite number so that it ends in front of an offset; gives the offset of its first byte.</summary>
    internal static int FormatBackwards(double value, byte[] destination, int end)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int field = ExponentField(bits);
        ulong mantissa = (ulong)(bits & MantissaMask) | (field == 0 ? 0UL : 1UL << MantissaBits);
        int exponent = (field == 0 ? 1 : field) - ExponentBias;
        int start = exponent < 0
            ? FormatFraction(mantissa, -exponent, destination, end)
            : FormatInteger(mantissa, exponent, destination, end);
        if (bits < 0)
        {
            destination[--start] = (byte)'-';
        }

        return start;
    }

    private static int ExponentField(long bits)
    {
        return (int)(bits >> MantissaBits) & SpecialExponent;
    }

    private static int FormatInteger(ulong mantissa, int exponent, byte[] destination, int end)
    {
        end = FormatDecimals(0, destination, end);
        if (exponent <= MaxShift)
        {
            return JsonInteger.FormatBackwards(mantissa << exponent, destination, end);
        }

        JsonBigNumber number = new JsonBigNumber(MaxBits);
        number.MultiplyAdd(0, (uint)(mantissa >> 32));
        number.ShiftLeft(32);
        number.MultiplyAdd(1, (uint)(mantissa & 0xffffffff));
        number.ShiftLeft(exponent);
        return number.FormatBackwards(destination, end);
    }

    private static int FormatFraction(ulong mantissa, int shift, byte[] destination, int end)
    {
        ulong integer = shift > MantissaBits ? 0 : mantissa >> shift;
        ulong fraction = shift > MantissaBits ? mantissa : mantissa & ((1UL << shift) - 1);
        uint decimals = RoundedDecimals(fraction, shift);
        if (decimals == DecimalScale)
        {
            decimals = 0;
            integer++;
        }

        return JsonInteger.FormatBackwards(integer, destination, FormatDecimals(decimals, destination, end));
    }

    // fraction * 1000000 / 2^shift, ties to even. The product takes 73 bits: a high part and 32 low bits.
    private static uint RoundedDecimals(ulong fraction, int shift)
    {
        if (shift > MaxRoundedShift)
        {
            return 0;
        }

        ulong low = (fraction & 0xffffffff) * DecimalScale;
        ulong high = (fraction >> 32) * DecimalScale + (low >> 32);
        low &= 0xffffffff;
        if (shift <= 32)
        {
            return RoundHalfEven((high << (32 - shift)) | (low >> shift), low & ((1UL << shift) - 1), 1UL << (shift - 1), false);
        }

        shift -= 32;
        return RoundHalfEven(high >> shift, high & ((1UL << shift) - 1), 1UL << (shift - 1), low != 0);
    }

    private static uint RoundHalfEven(ulong quotient, ulong remainder, ulong half, bool hasMore)
    {
        bool isUp = remainder > half || (remainder == half && (hasMore || (quotient & 1) != 0));
        return (uint)quotient + (isUp ? 1u : 0u);
    }

    private static int FormatDecimals(uint decimals, byte[] destination, int end)
    {
        for (int i = 0; i < JsonConstants.DecimalDigits; i++)
        {
            destination[--end] = (byte)('0' + decimals % 10);
            decimals /= 10;
        }

        destination[--end] = (byte)'.';
        return end;
    }
}
