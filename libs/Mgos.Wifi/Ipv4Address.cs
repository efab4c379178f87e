// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Wifi;

/// <summary>IPv4 addresses as numbers. Pure.</summary>
internal static class Ipv4Address
{
    private const int Parts = 4;
    private const int MaxPartLength = 3;
    private const uint TopBit = 0x80000000;

    /// <summary>Reads <c>192.168.4.1</c>; false if it is anything else.</summary>
    internal static bool TryParse(string text, out uint address)
    {
        address = 0;
        string[] parts = text.Split('.');
        if (parts.Length != Parts)
            return false;
        for (int i = 0; i < Parts; i++)
        {
            int part = ParsePart(parts[i]);
            if (part < 0)
                return false;
            address = (address << 8) | (uint)part;
        }

        return true;
    }

    /// <summary>Writes an address.</summary>
    internal static string Format(uint address) =>
        (address >> 24).ToString() + "." + ((address >> 16) & 0xff).ToString() + "." + ((address >> 8) & 0xff).ToString() + "." + (address & 0xff).ToString();

    /// <summary>True if the ones of a mask come first, and there are some.</summary>
    internal static bool IsNetmask(uint mask)
    {
        uint rest = mask;
        while ((rest & TopBit) != 0)
            rest <<= 1;
        return mask != 0 && rest == 0;
    }

    private static int ParsePart(string text)
    {
        char[] digits = text.ToCharArray();
        if (digits.Length == 0 || digits.Length > MaxPartLength)
            return -1;
        int value = 0;
        for (int i = 0; i < digits.Length; i++)
        {
            if (digits[i] < '0' || digits[i] > '9')
                return -1;
            value = value * 10 + digits[i] - '0';
        }

        return value > 255 ? -1 : value;
    }
}
