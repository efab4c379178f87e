// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>Operators on numbers and their conversions, as a C compiler for small processors makes them, the same on each runtime.</summary>
internal static class Arithmetic
{
    private const double TwoTo63 = 9223372036854775808.0;

    /// <summary>The result of a binary operator, named by its instruction.</summary>
    internal static double Compute(int op, double left, double right)
    {
        switch (op)
        {
            case Op.Add: return left + right;
            case Op.Subtract: return left - right;
            case Op.Multiply: return left * right;
            case Op.Divide: return right == 0 ? double.NaN : left / right;
        }

        if (double.IsNaN(left) || double.IsNaN(right))
        {
            return double.NaN;
        }

        long first = ToInt64(left);
        long second = ToInt64(right);
        switch (op)
        {
            case Op.Remainder:
                // The sign is that of the dividend, at 0 too.
                int by = ToInt32(right);
                long rest = by == 0 || by == -1 ? 0 : first % by;
                return by == 0 ? double.NaN : rest == 0 && first < 0 ? Negated(0) : rest;
            case Op.And: return first & second;
            case Op.Or: return first | second;
            case Op.Xor: return first ^ second;
            case Op.ShiftLeft: return first << (int)(second & 63);
            case Op.ShiftRight: return first >> (int)(second & 63);
            default: return (first & 0xffffffffL) >> (int)(second & 31);
        }
    }

    /// <summary>Compares in a way that holds on runtimes where NaN is larger than everything: only by less-than and equality.</summary>
    internal static bool IsTrue(int op, double left, double right)
    {
        switch (op)
        {
            case Op.Less: return left < right;
            case Op.LessOrEqual: return left < right || left == right;
            case Op.Greater: return right < left;
            case Op.GreaterOrEqual: return right < left || left == right;
            default: return AreEqual(left, right) == (op == Op.Equal);
        }
    }

    /// <summary>0 and -0 are different, NaN is unequal to itself.</summary>
    internal static bool AreEqual(double left, double right)
    {
        return left == right && (left != 0 || System.BitConverter.DoubleToInt64Bits(left) == System.BitConverter.DoubleToInt64Bits(right));
    }

    /// <summary>Truncates to 64 bits; what does not fit, NaN too, is the smallest number.</summary>
    internal static long ToInt64(double value)
    {
        return value < TwoTo63 && -TwoTo63 < value ? (long)value : long.MinValue;
    }

    /// <summary>The low 32 bits of the truncated number.</summary>
    internal static int ToInt32(double value)
    {
        return (int)(ToInt64(value) & 0xffffffffL);
    }

    internal static double Negated(double value) => value * -1;

    /// <summary>The next length of a growing array that must hold so much.</summary>
    internal static int Grown(int length, int needed)
    {
        int grown = length + (length >> 1) + 8;
        return grown < needed ? needed : grown;
    }
}
