// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Mjs.Host;

/// <summary>Functions of C's math library where the runtimes differ from it.</summary>
internal static class Numbers
{
    // From here on every double is a whole number.
    private const double AllWhole = 4503599627370496.0;

    /// <summary>To the nearest whole number, halves away from zero.</summary>
    internal static double Round(double value)
    {
        if (double.IsNaN(value) || Math.Abs(value) >= AllWhole)
            return value;
        double whole = Math.Floor(Math.Abs(value));
        if (Math.Abs(value) - whole >= 0.5)
            whole += 1;
        return value < 0 ? -whole : whole;
    }

    internal static double SquareRoot(double value) => double.IsNaN(value) || value < 0 ? double.NaN : Math.Sqrt(value);

    internal static double Logarithm(double value)
    {
        if (double.IsNaN(value) || value < 0)
            return double.NaN;
        return value == 0 ? double.NegativeInfinity : Math.Log(value);
    }

    /// <summary>The larger one; NaN if one is NaN.</summary>
    internal static double Maximum(double first, double second)
    {
        if (double.IsNaN(first) || double.IsNaN(second))
            return double.NaN;
        return first < second ? second : first;
    }

    /// <summary>The smaller one; NaN if one is NaN.</summary>
    internal static double Minimum(double first, double second)
    {
        if (double.IsNaN(first) || double.IsNaN(second))
            return double.NaN;
        return second < first ? second : first;
    }
}
