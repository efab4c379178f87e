// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Json;

namespace Mgos.Service.I2c;

/// <summary>Bytes as hexadecimal digits.</summary>
internal static class HexText
{
    private const int DigitBits = 4;
    private const int LowDigit = 15;
    private const byte Quote = (byte)'"';

    /// <summary>Writes bytes as a JSON string.</summary>
    internal static void Write(JsonWriter writer, byte[] data)
    {
        byte[] text = new byte[data.Length * 2 + 2];
        int at = 0;
        text[at++] = Quote;
        for (int i = 0; i < data.Length; i++)
        {
            text[at++] = DigitOf(data[i] >> DigitBits);
            text[at++] = DigitOf(data[i] & LowDigit);
        }

        text[at] = Quote;
        writer.Raw(text, 0, text.Length);
    }

    /// <summary>Reads a JSON string; null if it is no string or has anything but pairs of digits.</summary>
    internal static byte[] Read(JsonSpan span)
    {
        if (!span.IsString || (span.TextCount & 1) != 0)
            return null;
        byte[] data = new byte[span.TextCount / 2];
        for (int i = 0; i < data.Length; i++)
        {
            int high = ValueOf(span.Data[span.TextOffset + 2 * i]);
            int low = ValueOf(span.Data[span.TextOffset + 2 * i + 1]);
            if (high < 0 || low < 0)
                return null;
            data[i] = (byte)(high << DigitBits | low);
        }

        return data;
    }

    private static byte DigitOf(int value) => (byte)(value < 10 ? '0' + value : 'a' + value - 10);

    private static int ValueOf(byte digit)
    {
        if (digit >= '0' && digit <= '9')
            return digit - '0';
        int lower = digit | 0x20;
        return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : I2cServiceConstants.Absent;
    }
}
