// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Rpc.Uart;

/// <summary>Puts a frame on the wire, piece by piece.</summary>
/// <remarks>
/// Wire: LF [ """ ] JSON [ CRC ] [ """ ] LF. The line is seven bits wide: in JSON each character from U+0080 up goes out as \uxxxx, two of
/// them from U+10000 up, and a byte that is no UTF-8 as \u00xx; control characters, which JSON has only between its tokens, go out as blanks, so that a frame is one line.
/// The checksum is that of the text as it goes out. Mirrors <c>rpc-uart</c>. Differs: the original sends bytes from 80 up as they are. Pure.
/// </remarks>
public sealed class UartFrameEncoder
{
    private const string HexDigits = "0123456789abcdef";
    private const byte Blank = (byte)' ';
    private const int EscapeBytes = 12;
    private const int FirstOfTwoUnits = 0x10000;
    private const int EndBytes = 12;
    private const int ChecksumBits = 32;

    private readonly char[] _digits = HexDigits.ToCharArray();
    private byte[] _frame;
    private int _count;
    private int _position;
    private uint _crc;
    private bool _isLegacy;
    private bool _isChecked;
    private bool _isBegun;

    /// <summary>Makes an encoder without a frame.</summary>
    public UartFrameEncoder()
    {
    }

    /// <summary>True until the last byte of a frame has been read.</summary>
    public bool HasMore => _frame != null;

    /// <summary>Starts on a frame.</summary>
    /// <param name="frame">Array with JSON from its first byte on; not copied.</param>
    /// <param name="count">Number of bytes.</param>
    /// <param name="isLegacy">True to put it between <c>"""</c>.</param>
    /// <param name="isChecked">True to add a checksum.</param>
    public void Begin(byte[] frame, int count, bool isLegacy, bool isChecked)
    {
        _frame = frame;
        _count = count;
        _position = 0;
        _crc = Crc32.Start;
        _isLegacy = isLegacy;
        _isChecked = isChecked;
        _isBegun = false;
    }

    /// <summary>Forgets the frame.</summary>
    public void Clear() => _frame = null;

    /// <summary>Gives the next bytes.</summary>
    /// <param name="chunk">Where to; 16 bytes or more.</param>
    /// <returns>Number of bytes; 0 if the frame is complete.</returns>
    public int Read(byte[] chunk)
    {
        if (_frame == null)
            return 0;
        int to = _isBegun ? 0 : WriteStart(chunk);
        int text = to;
        while (_position < _count && to + EscapeBytes <= chunk.Length)
            to = WriteCharacter(chunk, to);
        if (_isChecked)
            _crc = Crc32.Add(_crc, chunk, text, to - text);
        if (_position < _count || to + EndBytes > chunk.Length)
            return to;
        _frame = null;
        return WriteEnd(chunk, to);
    }

    private int WriteStart(byte[] chunk)
    {
        _isBegun = true;
        chunk[0] = (byte)'\n';
        return WriteDelimiter(chunk, 1);
    }

    private int WriteCharacter(byte[] chunk, int to)
    {
        byte b = _frame[_position];
        if (b < UartConstants.NonAscii)
        {
            _position++;
            chunk[to++] = b < Blank ? Blank : b;
            return to;
        }

        int character = Utf8Scanner.Read(_frame, ref _position, _count);
        if (character < FirstOfTwoUnits)
            return WriteEscape(chunk, to, character);
        character -= FirstOfTwoUnits;
        to = WriteEscape(chunk, to, 0xd800 | (character >> 10));
        return WriteEscape(chunk, to, 0xdc00 | (character & 0x3ff));
    }

    private int WriteEscape(byte[] chunk, int to, int unit)
    {
        chunk[to++] = (byte)'\\';
        chunk[to++] = (byte)'u';
        for (int shift = 12; shift >= 0; shift -= 4)
            chunk[to++] = (byte)_digits[(unit >> shift) & 15];
        return to;
    }

    private int WriteEnd(byte[] chunk, int to)
    {
        uint crc = Crc32.End(_crc);
        for (int shift = ChecksumBits - 4; _isChecked && shift >= 0; shift -= 4)
            chunk[to++] = (byte)_digits[(int)(crc >> shift) & 15];
        to = WriteDelimiter(chunk, to);
        chunk[to++] = (byte)'\n';
        return to;
    }

    private int WriteDelimiter(byte[] chunk, int to)
    {
        for (int i = 0; _isLegacy && i < UartConstants.QuotesOfDelimiter; i++)
            chunk[to++] = (byte)'"';
        return to;
    }
}
