// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Mgos.Aws;

/// <summary>The token that marks the requests of a device: CRC-32 of the thing's name, 8 lower-case hex digits.</summary>
internal static class AwsClientToken
{
    private const uint Polynomial = 0xedb88320;
    private const int Digits = 8;
    private const int BitsPerDigit = 4;
    private const int BitsPerByte = 8;

    internal static string Of(string thingName)
    {
        uint crc = Crc32(Encoding.UTF8.GetBytes(thingName));
        char[] text = new char[Digits];
        for (int i = 0; i < Digits; i++)
        {
            int digit = (int)(crc >> ((Digits - 1 - i) * BitsPerDigit)) & 15;
            text[i] = (char)(digit < 10 ? '0' + digit : 'a' + digit - 10);
        }

        return new string(text);
    }

    private static uint Crc32(byte[] data)
    {
        uint crc = 0xffffffff;
        for (int i = 0; i < data.Length; i++)
        {
            crc ^= data[i];
            for (int bit = 0; bit < BitsPerByte; bit++)
                crc = (crc & 1) != 0 ? (crc >> 1) ^ Polynomial : crc >> 1;
        }

        return ~crc;
    }
}
