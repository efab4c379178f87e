// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;

namespace Mgos.Azure;

/// <summary>Base64 of RFC 4648, strictly. Pure.</summary>
internal static class Base64Text
{
    private const int GroupLength = 4;

    internal static string Encode(byte[] data) => Convert.ToBase64String(data);

    /// <summary>Gives the bytes; null if the text is empty or no base64.</summary>
    internal static byte[] Decode(string text)
    {
        byte[] characters = Encoding.UTF8.GetBytes(text);
        int count = characters.Length;
        if (count == 0 || count % GroupLength != 0)
            return null;
        int padding = characters[count - 1] != '=' ? 0 : characters[count - 2] != '=' ? 1 : 2;
        for (int i = 0; i < count - padding; i++)
        {
            if (!IsDigit(characters[i]))
                return null;
        }

        return Convert.FromBase64String(text);
    }

    private static bool IsDigit(byte b) =>
        (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9') || b == '+' || b == '/';
}
