// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Config;

/// <summary>Hardware addresses in the form <c>aa:bb:cc:dd:ee:ff</c>.</summary>
internal static class MacText
{
    private const int Bytes = 6;
    private const int TextLength = 17;

    internal static bool TryParse(string text, out byte[] address)
    {
        address = null;
        char[] characters = text.ToCharArray();
        if (characters.Length != TextLength)
            return false;
        byte[] bytes = new byte[Bytes];
        for (int i = 0; i < Bytes; i++)
        {
            int high = Digit(characters[3 * i]);
            int low = Digit(characters[3 * i + 1]);
            if (high < 0 || low < 0 || (i < Bytes - 1 && characters[3 * i + 2] != ':'))
                return false;
            bytes[i] = (byte)(high * 16 + low);
        }

        address = bytes;
        return true;
    }

    // From 12 hexadecimal digits to pairs with colons between, in lower case.
    internal static string Format(string digits)
    {
        char[] source = digits.ToLower().ToCharArray();
        char[] text = new char[source.Length / 2 * 3 - 1];
        for (int i = 0; i < text.Length; i++)
            text[i] = i % 3 == 2 ? ':' : source[i / 3 * 2 + i % 3];
        return new string(text);
    }

    private static int Digit(char c)
    {
        if (c >= '0' && c <= '9')
            return c - '0';
        int lower = c | 0x20;
        return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
    }
}
