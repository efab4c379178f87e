// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Mgos.Net.Hexdump;

/// <summary>Makes the lines of the dump. Pure.</summary>
/// <remarks>
/// One header for each event, then, if there are bytes, rows of up to 16:
/// <code>
/// TIME ID LOCAL TAG REMOTE COUNT
/// 0000  48 65 6c 6c 6f 0a                                Hello.
///
/// TIME    seconds since 1970
/// ID      of the connection, 0x and hexadecimal digits
/// LOCAL   address and port on this side, REMOTE on the other
/// TAG     &lt;A accepted, C&gt; connected, &lt;- received, -&gt; sent, XX closed
/// COUNT   number of bytes
/// </code>
/// A row is the position in hexadecimal, the bytes, and the bytes as ASCII, a dot for what cannot be printed.
/// </remarks>
internal sealed class HexdumpFormat
{
    /// <summary>Largest row in bytes: eight digits, blanks, three characters and one for each byte, LF.</summary>
    internal const int MaxRowBytes = 8 + 4 + 4 * HexdumpConstants.RowBytes;

    private const int MinPositionDigits = 4;
    private const int BitsPerDigit = 4;
    private const byte Blank = (byte)' ';
    private const int DigitMask = 15;

    /// <summary>Holds the last row.</summary>
    internal byte[] Row { get; } = new byte[MaxRowBytes];

    internal static byte[] Header(long unixSeconds, int connection, string local, TrafficKind kind, string remote, int count) =>
        Encoding.UTF8.GetBytes(unixSeconds.ToString() + " 0x" + HexOf(connection) + " " + local + " " + TagOf(kind) + " " + remote + " " + count.ToString() + "\n");

    /// <summary>Makes the row of the bytes from a position on; gives its length.</summary>
    internal int FillRow(byte[] data, int offset, int count, int position)
    {
        int length = AddPosition(position);
        int left = count - position < HexdumpConstants.RowBytes ? count - position : HexdumpConstants.RowBytes;
        Row[length++] = Blank;
        int text = length + 3 * HexdumpConstants.RowBytes + 2;
        for (int i = length; i < text; i++)
            Row[i] = Blank;
        for (int i = 0; i < left; i++)
        {
            byte value = data[offset + position + i];
            Row[length + 3 * i + 1] = DigitOf(value >> BitsPerDigit);
            Row[length + 3 * i + 2] = DigitOf(value);
            Row[text + i] = value >= 32 && value < 127 ? value : (byte)'.';
        }

        Row[text + left] = (byte)'\n';
        return text + left + 1;
    }

    private static byte DigitOf(int value) => (byte)((value & DigitMask) < 10 ? '0' + (value & DigitMask) : 'a' - 10 + (value & DigitMask));

    private static string HexOf(int value)
    {
        string text = "";
        do
        {
            text = ((char)DigitOf(value)).ToString() + text;
            value >>= BitsPerDigit;
        }
        while (value > 0);
        return text;
    }

    private static string TagOf(TrafficKind kind)
    {
        switch (kind)
        {
            case TrafficKind.Accepted: return "<A";
            case TrafficKind.Connected: return "C>";
            case TrafficKind.Received: return "<-";
            case TrafficKind.Sent: return "->";
            default: return "XX";
        }
    }

    private int AddPosition(int position)
    {
        int digits = MinPositionDigits;
        while (position >> (BitsPerDigit * digits) != 0)
            digits++;
        for (int i = 0; i < digits; i++)
            Row[i] = DigitOf(position >> (BitsPerDigit * (digits - 1 - i)));
        return digits;
    }
}
