// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs.Compiler;

/// <summary>The bytes that a string literal stands for.</summary>
/// <remarks>
/// <code>
/// \b \t \n \v \f \r \\ \' \"   the usual byte
/// backslash, line feed         the line feed
/// \xHH                         that byte
/// \uHHHH                       the low byte
/// \x, \u with other digits     a NUL, and the characters behind the x or u stay
/// \cX                          byte 3, X is consumed
/// any other                    both characters
/// </code>
/// </remarks>
internal static class StringLiteral
{
    /// <summary>Decodes what stands between the quotes into the target, which is at least as long, and returns how many bytes it is.</summary>
    internal static int Decode(byte[] source, int start, int end, byte[] target)
    {
        int count = 0;
        for (int at = start; at < end; at++)
        {
            if (source[at] != '\\' || at + 1 >= end)
            {
                target[count++] = source[at];
                continue;
            }

            at++;
            int plain = Plain(source[at]);
            if (plain >= 0)
            {
                target[count++] = (byte)plain;
            }
            else if (source[at] == 'x' || source[at] == 'u')
            {
                int digits = source[at] == 'x' ? 2 : 4;
                int code = Hexadecimal(source, at + 1, end, digits);
                target[count++] = (byte)(code < 0 ? 0 : code);
                at += code < 0 ? 0 : digits;
            }
            else if (source[at] == 'c')
            {
                target[count++] = 3;
                at++;
            }
            else
            {
                target[count++] = (byte)'\\';
                target[count++] = source[at];
            }
        }

        return count;
    }

    private static int Plain(int character)
    {
        switch (character)
        {
            case 'b': return 8;
            case 't': return 9;
            case 'n': return 10;
            case 'v': return 11;
            case 'f': return 12;
            case 'r': return 13;
            case '\\':
            case '\'':
            case '"':
            case '\n': return character;
            default: return -1;
        }
    }

    private static int Hexadecimal(byte[] source, int at, int end, int count)
    {
        int code = 0;
        for (int i = 0; i < count; i++)
        {
            int digit = at + i < end ? NumberText.HexDigit(source[at + i]) : -1;
            if (digit < 0)
            {
                return -1;
            }

            code = (code * 16) + digit;
        }

        return code;
    }
}
