// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>Binary operators on numbers.</summary>
internal static class NumberOperator
{
    internal static double Compute(int kind, double left, double right)
    {
        switch (kind)
        {
            case Operator.Add: return left + right;
            case Operator.Subtract: return left - right;
            case Operator.Multiply: return left * right;
            case Operator.Divide: return right == 0 ? double.NaN : left / right;
            case Operator.Remainder: return Remainder(left, right);
            default: return Bits(kind, left, right);
        }
    }

    /// <summary>Compares in a way that holds on runtimes where NaN is larger than everything: only by less-than and equality.</summary>
    internal static bool IsTrue(int kind, double left, double right)
    {
        switch (kind)
        {
            case Operator.Less: return left < right;
            case Operator.LessOrEqual: return left < right || left == right;
            case Operator.Greater: return right < left;
            case Operator.GreaterOrEqual: return right < left || left == right;
            case Operator.Equal: return AreEqual(left, right);
            default: return !AreEqual(left, right);
        }
    }

    /// <summary>0 and -0 are different, NaN is unequal to itself.</summary>
    internal static bool AreEqual(double left, double right)
    {
        return left == right && (left != 0 || Arithmetic.IsNegativeZero(left) == Arithmetic.IsNegativeZero(right));
    }

    private static double Remainder(double left, double right)
    {
        int whole = (int)left;
        int by = (int)right;
        return whole == left && by == right && whole > 0 && by > 0 ? whole % by : Arithmetic.Remainder(left, right);
    }

    private static double Bits(int kind, double left, double right)
    {
        if (Arithmetic.IsNaN(left) || Arithmetic.IsNaN(right))
        {
            return double.NaN;
        }

        long first = Arithmetic.ToInt64(left);
        long second = Arithmetic.ToInt64(right);
        switch (kind)
        {
            case Operator.And: return first & second;
            case Operator.Or: return first | second;
            case Operator.Xor: return first ^ second;
            case Operator.ShiftLeft: return first << (int)(second & 63);
            case Operator.ShiftRight: return first >> (int)(second & 63);
            default: return (first & 0xffffffffL) >> (int)(second & 31);
        }
    }
}
