// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Ota;

/// <summary>Hashes as hexadecimal digits.</summary>
internal static class HexText
{
    private const int NoDigit = -1;

    internal static bool IsHex(string text)
    {
        char[] digits = text.ToCharArray();
        for (int i = 0; i < digits.Length; i++)
        {
            if (ValueOf(digits[i]) == NoDigit)
                return false;
        }

        return true;
    }

    /// <summary>Compares a hash with its digits, of any case.</summary>
    internal static bool Equals(string text, byte[] hash)
    {
        char[] digits = text.ToCharArray();
        if (digits.Length != hash.Length * 2)
            return false;
        for (int i = 0; i < hash.Length; i++)
        {
            if (((ValueOf(digits[2 * i]) << 4) | ValueOf(digits[2 * i + 1])) != hash[i])
                return false;
        }

        return true;
    }

    private static int ValueOf(char digit)
    {
        if (digit >= '0' && digit <= '9')
            return digit - '0';
        if (digit >= 'a' && digit <= 'f')
            return digit - 'a' + 10;
        return digit >= 'A' && digit <= 'F' ? digit - 'A' + 10 : NoDigit;
    }
}
