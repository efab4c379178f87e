// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Config;

/// <summary>Question marks that stand for digits of the hardware address, as in <c>esp32_??????</c>.</summary>
/// <remarks>
/// The <c>?</c> are replaced from right to left by the upper-case hexadecimal digits of the address, if their number is even; above 12 the leftmost stay.
/// Mirrors <c>mgos_expand_mac_address_placeholders</c>. Pure.
/// </remarks>
public static class MacPlaceholders
{
    private const char Placeholder = '?';

    /// <summary>Fills in the digits of a device's address.</summary>
    /// <param name="device">The device.</param>
    /// <param name="text">Text with or without placeholders.</param>
    /// <returns>The text with its placeholders replaced.</returns>
    public static string Expand(Device device, string text) => Expand(text, device.Info.MacAddress);

    /// <summary>Fills in digits.</summary>
    /// <param name="text">Text with or without placeholders; null is taken as empty.</param>
    /// <param name="macAddress">Digits, for example <c>30AEA40D83A4</c>.</param>
    /// <returns>The text with its placeholders replaced.</returns>
    public static string Expand(string text, string macAddress)
    {
        char[] characters = (text ?? "").ToCharArray();
        int placeholders = Count(characters);
        if (placeholders == 0 || placeholders % 2 != 0)
            return text ?? "";
        char[] digits = macAddress.ToCharArray();
        int next = digits.Length - 1;
        for (int i = characters.Length - 1; i >= 0 && next >= 0; i--)
        {
            if (characters[i] == Placeholder)
                characters[i] = digits[next--];
        }

        return new string(characters);
    }

    private static int Count(char[] characters)
    {
        int count = 0;
        for (int i = 0; i < characters.Length; i++)
        {
            if (characters[i] == Placeholder)
                count++;
        }

        return count;
    }
}
