// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs.Compiler;

/// <summary>Reads the numbers of scripts.</summary>
internal static class NumberLiteral
{
    /// <summary>Reads a literal that begins with a digit.</summary>
    internal static double Read(byte[] source, int start, int end, out int next)
    {
        bool isHexadecimal = source[start] == '0' && start + 1 < end && (source[start + 1] | 0x20) == 'x';
        double value = isHexadecimal ? ReadHexadecimal(source, start + 2, end, source[start + 1] == 'X', out next) : NumberText.Read(source, start, end, out next);

        // It passes through a 64-bit integer.
        return value < 9223372036854775808.0 ? value : -9223372036854775808.0;
    }

    private static double ReadHexadecimal(byte[] source, int at, int end, bool isUpper, out int next)
    {
        double value = 0;
        int start = at;
        for (; at < end && NumberText.HexDigit(source[at]) >= 0; at++)
        {
            value = (value * 16) + NumberText.HexDigit(source[at]);
        }

        double unit = 1;
        if (isUpper && at > start && at < end && source[at] == '.')
        {
            for (at++; at < end && NumberText.HexDigit(source[at]) >= 0; at++)
            {
                unit /= 16;
                value += NumberText.HexDigit(source[at]) * unit;
            }
        }

        next = isUpper && at == start ? at - 1 : at;
        return value;
    }
}
