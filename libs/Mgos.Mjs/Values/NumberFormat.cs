// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>Numbers as text: whole ones as decimal integers, others with six decimals, rounded from the exact value, ties to even.</summary>
/// <remarks>
/// <code>
/// NaN                            -nan
/// whole, within 64 bits          integer; -0 is 0
/// whole, beyond; infinity        -9223372036854775808
/// else                           [-]integer.dddddd
/// </code>
/// Only exact operations are used, so that the text is the same on each runtime.
/// </remarks>
internal static class NumberFormat
{
    private const int MaxDigits = 27;
    private const long PartSize = 1 << 26;
    private const long Million = 1000000;

    internal static byte[] ToBytes(double value)
    {
        if (double.IsNaN(value))
        {
            return Bytes.Of("-nan");
        }

        double size = value < 0 ? -value : value;
        long whole = Arithmetic.ToInt64(size);
        if (whole == long.MinValue)
        {
            return Bytes.Of("-9223372036854775808");
        }

        byte[] digits = new byte[MaxDigits];
        double fraction = size - whole;
        int at = MaxDigits;
        if (fraction != 0)
        {
            long millionths = Millionths(fraction);
            whole += millionths / Million;
            at = WriteDigits(millionths % Million, 6, digits, at);
            digits[--at] = (byte)'.';
        }

        at = WriteDigits(whole, 1, digits, at);
        if (value < 0)
        {
            digits[--at] = (byte)'-';
        }

        return Bytes.Part(digits, at, MaxDigits - at);
    }

    private static int WriteDigits(long value, int least, byte[] digits, int at)
    {
        while (value > 0 || least > 0)
        {
            digits[--at] = (byte)('0' + (int)(value % 10));
            value /= 10;
            least--;
        }

        return at;
    }

    // The fraction is split in three parts of 26 bits, which is exact where it matters, and multiplied like on paper.
    private static long Millionths(double fraction)
    {
        if (fraction < 0.00000025)
        {
            return 0;
        }

        double scaled = fraction * PartSize;
        long high = (long)scaled;
        scaled = (scaled - high) * PartSize;
        long middle = (long)scaled;
        long low = (long)((scaled - middle) * PartSize);

        low *= Million;
        middle = (middle * Million) + (low / PartSize);
        high = (high * Million) + (middle / PartSize);
        long result = high / PartSize;
        long rest = high % PartSize;
        bool isMore = middle % PartSize != 0 || low % PartSize != 0;
        long half = PartSize / 2;
        if (rest > half || (rest == half && (isMore || (result & 1) == 1)))
        {
            result++;
        }

        return result;
    }
}
