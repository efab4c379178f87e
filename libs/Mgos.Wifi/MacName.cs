// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Wifi;

/// <summary>MAC addresses as text.</summary>
internal static class MacName
{
    private const string Digits = "0123456789abcdef";

    /// <summary>Writes <c>aa:bb:cc:dd:ee:ff</c>.</summary>
    internal static string Of(byte[] address)
    {
        char[] digits = Digits.ToCharArray();
        char[] text = new char[address.Length * 3 - 1];
        for (int i = 0; i < address.Length; i++)
        {
            if (i > 0)
                text[3 * i - 1] = ':';
            text[3 * i] = digits[address[i] >> 4];
            text[3 * i + 1] = digits[address[i] & 15];
        }

        return new string(text);
    }
}
