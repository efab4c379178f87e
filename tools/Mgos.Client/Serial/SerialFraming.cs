// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using System.Text;
using System.Text.Json;
using Mgos.Client.Frames;

namespace Mgos.Client.Serial;

/// <summary>The bytes around a frame on a serial line.</summary>
/// <remarks>
/// <code>
/// frame       LF """ JSON CRC """ LF        CRC: CRC-32 of JSON, 8 hex digits, lower case
///        or   LF JSON CRC LF                without """; CRC may be missing, and commas with further fields may follow it
/// handshake   """ 04 """ LF LF              to the device, until it answers
/// answer      LF """ 04 """ LF LF           from the device
/// 13, 11                                    XOFF and XON of the device: stop sending, go on
/// </code>
/// </remarks>
internal static class SerialFraming
{
    internal const byte LineFeed = (byte)'\n';
    internal const byte EndOfTransmission = 4;
    internal const byte Xon = 0x11;
    internal const byte Xoff = 0x13;
    internal const int ChecksumDigits = 8;

    internal static ReadOnlySpan<byte> Delimiter => "\"\"\""u8;

    internal static byte[] Handshake { get; } = [.. "\"\"\"\u0004\"\"\"\n\n"u8];

    internal static byte[] Wrap(ReadOnlySpan<byte> frame, bool hasChecksum)
    {
        string checksum = hasChecksum ? Crc32.Of(frame).ToString("x8", CultureInfo.InvariantCulture) : "";
        return [LineFeed, .. Delimiter, .. frame, .. Encoding.ASCII.GetBytes(checksum), .. Delimiter, LineFeed];
    }

    /// <summary>Says what stands between two delimiters.</summary>
    /// <param name="content">Bytes from the brace on.</param>
    /// <param name="isQuoted">Whether the delimiters are <c>"""</c>, which console text hardly ever has.</param>
    internal static SerialItem Unwrap(ReadOnlyMemory<byte> content, bool isQuoted)
    {
        int end = content.Span.LastIndexOf((byte)'}') + 1;
        ReadOnlyMemory<byte> frame = content[..end];
        string checksum = Encoding.Latin1.GetString(content.Span[end..]).Split(',')[0].Trim();
        if (end == 0)
            return new SerialItem(isQuoted ? SerialItemKind.Frame : SerialItemKind.Text, content);
        if (checksum.Length == 0)
            return isQuoted || IsJson(frame) ? new SerialItem(SerialItemKind.Frame, frame) : new SerialItem(SerialItemKind.Text, content);
        bool isChecksum = uint.TryParse(checksum, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint value);
        if (isChecksum && value == Crc32.Of(frame.Span))
            return new SerialItem(SerialItemKind.Frame, frame);
        return new SerialItem(isQuoted || (isChecksum && checksum.Length == ChecksumDigits) ? SerialItemKind.Damaged : SerialItemKind.Text, content);
    }

    private static bool IsJson(ReadOnlyMemory<byte> text)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
