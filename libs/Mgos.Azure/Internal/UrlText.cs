// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Mgos.Azure;

/// <summary>Text with escapes as in addresses: <c>%</c> and two upper-case hex digits for each byte of UTF-8 that is no letter, digit or one of <c>._-$,;~()</c>. Pure.</summary>
internal static class UrlText
{
    private const string Plain = "._-$,;~()";
    private const string Digits = "0123456789ABCDEF";
    private const int BitsPerDigit = 4;
    private const int EscapeLength = 3;

    internal static string Encode(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        byte[] plain = Encoding.UTF8.GetBytes(Plain);
        byte[] digits = Encoding.UTF8.GetBytes(Digits);
        byte[] encoded = new byte[bytes.Length * EscapeLength];
        int count = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            byte b = bytes[i];
            if (IsPlain(b, plain))
            {
                encoded[count++] = b;
                continue;
            }

            encoded[count++] = (byte)'%';
            encoded[count++] = digits[b >> BitsPerDigit];
            encoded[count++] = digits[b & 15];
        }

        return TextOf(encoded, count);
    }

    /// <summary>Undoes <see cref="Encode"/>. What is no escape stays, as does the escape of NUL, which no text can hold.</summary>
    internal static string Decode(string text)
    {
        if (text.IndexOf('%') < 0)
            return text;
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        byte[] decoded = new byte[bytes.Length];
        int count = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            int value = bytes[i] == '%' && i + 2 < bytes.Length ? (DigitOf(bytes[i + 1]) << BitsPerDigit) | DigitOf(bytes[i + 2]) : -1;
            decoded[count++] = value > 0 ? (byte)value : bytes[i];
            i += value > 0 ? EscapeLength - 1 : 0;
        }

        return TextOf(decoded, count);
    }

    private static string TextOf(byte[] bytes, int count) => count == 0 ? "" : Encoding.UTF8.GetString(bytes, 0, count);

    private static bool IsPlain(byte b, byte[] plain)
    {
        if ((b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9'))
            return true;
        for (int i = 0; i < plain.Length; i++)
        {
            if (plain[i] == b)
                return true;
        }

        return false;
    }

    // Negative for what is none, also once it has been shifted.
    private static int DigitOf(byte b)
    {
        if (b >= '0' && b <= '9')
            return b - '0';
        int letter = b | 0x20;
        return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -256;
    }
}
