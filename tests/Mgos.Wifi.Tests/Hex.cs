// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Wifi.Tests;

/// <summary>Bytes as hexadecimal text.</summary>
internal static class Hex
{
    private const string Digits = "0123456789abcdef";

    internal static byte[] Parse(string text)
    {
        char[] characters = text.ToCharArray();
        byte[] all = new byte[characters.Length];
        int digits = 0;
        for (int i = 0; i < characters.Length; i++)
        {
            int value = Digits.IndexOf(characters[i]);
            if (value < 0)
                continue;
            all[digits / 2] = (byte)(all[digits / 2] * 16 + value);
            digits++;
        }

        byte[] data = new byte[digits / 2];
        System.Array.Copy(all, data, data.Length);
        return data;
    }

    internal static string Format(byte[] data, int count)
    {
        char[] digits = Digits.ToCharArray();
        char[] text = new char[2 * count];
        for (int i = 0; i < count; i++)
        {
            text[2 * i] = digits[data[i] >> 4];
            text[2 * i + 1] = digits[data[i] & 15];
        }

        return new string(text);
    }
}
