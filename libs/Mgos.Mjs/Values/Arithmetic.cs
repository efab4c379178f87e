// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>Conversions and remainders as a C compiler for small processors makes them, the same on each runtime.</summary>
internal static class Arithmetic
{
    private const double TwoTo63 = 9223372036854775808.0;

    internal static bool IsNaN(double value) => double.IsNaN(value);

    /// <summary>Truncates to 64 bits; what does not fit, NaN too, is the smallest number.</summary>
    internal static long ToInt64(double value)
    {
        if (value < TwoTo63 && -TwoTo63 < value)
        {
            return (long)value;
        }

        return long.MinValue;
    }

    /// <summary>The low 32 bits of the truncated number.</summary>
    internal static int ToInt32(double value)
    {
        int small = (int)value;
        if (small == value)
        {
            return small;
        }

        return (int)(ToInt64(value) & 0xffffffffL);
    }

    internal static bool IsNegativeZero(double value)
    {
        return value == 0 && System.BitConverter.DoubleToInt64Bits(value) < 0;
    }

    /// <summary>The dividend truncated to 64 bits modulo the divisor truncated to 32; the sign is that of the dividend, at 0 too.</summary>
    internal static double Remainder(double dividend, double divisor)
    {
        if (IsNaN(dividend) || IsNaN(divisor))
        {
            return double.NaN;
        }

        long by = ToInt32(divisor);
        if (by == 0)
        {
            return double.NaN;
        }

        long whole = ToInt64(dividend);
        if (by == -1 || by == 1)
        {
            return whole < 0 ? NegativeZero() : 0;
        }

        long rest = whole % by;
        return rest == 0 && whole < 0 ? NegativeZero() : rest;
    }

    internal static double NegativeZero()
    {
        double zero = 0;
        return zero * -1;
    }

    internal static double Negated(double value) => value * -1;

    internal static double Divide(double dividend, double divisor)
    {
        return divisor == 0 ? double.NaN : dividend / divisor;
    }

    /// <summary>The next length of a growing array that must hold so much.</summary>
    internal static int Grown(int length, int needed)
    {
        int grown = length + (length >> 1) + 8;
        return grown < needed ? needed : grown;
    }
}
