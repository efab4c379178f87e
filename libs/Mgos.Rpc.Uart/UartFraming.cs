// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Rpc.Uart;

/// <summary>Cuts RPC frames out of a byte stream and tells how to put answers back in.</summary>
/// <remarks>
/// Reception, byte by byte; the same bytes give the same result however they are split:
/// <code>
/// wire                          | means
/// ------------------------------|------------------------------------------------------------------
/// LF  or  """                   | end of a line; after the first """ answers are put between """ too
/// a byte from 80 up             | the line so far is forgotten
/// blanks, 09 to 0d, or nothing  | EmptyLine; answer LF
/// 04 alone                      | EndOfText; answer """ 04 """
/// text { ... } META             | Frame: from the first { to the last }; what is in front is noise
/// META shorter than 8 bytes     | nothing (blanks around it do not count)
/// META of 8 bytes or more       | comma list; its first field is the CRC-32 of { ... } in hex. Wrong: Corrupted. Right: answers carry one too
/// { ... without any }           | Frame without META
/// more than limit + 6 bytes     | TooLong; skipped up to the end of the line
/// anything else                 | Noise
/// </code>
/// Transmission: LF [ """ ] JSON [ CRC-32, 8 lower-case hex digits ] [ """ ] LF, see <see cref="UartFrameEncoder"/>.
/// Mirrors <c>rpc-uart</c>. Differs: the rest of a line that is too long is skipped, and how bytes arrive does not matter.
/// Pure: no device, no clock. The buffer grows with the frames, up to the limit.
/// </remarks>
public sealed class UartFraming
{
    private const byte LineFeed = (byte)'\n';
    private const byte Quote = (byte)'"';
    private const byte EndOfText = 0x04;
    private const byte Blank = (byte)' ';
    private const byte Tab = 0x09;
    private const byte CarriageReturn = 0x0d;
    private const int MinChecksumBytes = 8;
    private const int DigitsOfChecksum = 8;

    private readonly int _limit;
    private byte[] _buffer;
    private int _length;
    private int _quotes;
    private bool _isSkipping;
    private bool _isComplete;

    /// <summary>Makes a framing with nothing in it.</summary>
    /// <param name="maxFrameBytes"><c>rpc.max_frame_size</c>; brought into the range of <see cref="UartConstants.MinFrameLimitBytes"/> to <see cref="UartConstants.MaxFrameLimitBytes"/>.</param>
    public UartFraming(int maxFrameBytes)
    {
        if (maxFrameBytes < UartConstants.MinFrameLimitBytes)
            maxFrameBytes = UartConstants.MinFrameLimitBytes;
        if (maxFrameBytes > UartConstants.MaxFrameLimitBytes)
            maxFrameBytes = UartConstants.MaxFrameLimitBytes;
        _limit = maxFrameBytes + UartConstants.FrameOverheadBytes;
        _buffer = new byte[_limit < UartConstants.FirstBufferBytes ? _limit : UartConstants.FirstBufferBytes];
    }

    /// <summary>True once the peer has used the delimiter <c>"""</c>: answers are put between two of them.</summary>
    public bool IsLegacy { get; private set; }

    /// <summary>True once the peer has sent a right checksum: answers carry one.</summary>
    public bool IsChecked { get; private set; }

    /// <summary>Array with the frame; valid until the next call of <see cref="Next"/>.</summary>
    public byte[] Buffer => _buffer;

    /// <summary>First byte of the frame.</summary>
    public int FrameOffset { get; private set; }

    /// <summary>Bytes of the frame.</summary>
    public int FrameCount { get; private set; }

    /// <summary>Takes bytes until something is complete.</summary>
    /// <param name="data">Array with input.</param>
    /// <param name="offset">First byte not taken yet; is moved behind the last byte taken.</param>
    /// <param name="end">End of the input.</param>
    /// <returns>What was found; None once all input is taken.</returns>
    public UartInput Next(byte[] data, ref int offset, int end)
    {
        if (_isComplete)
            Restart();
        while (offset < end)
        {
            byte b = data[offset++];
            if (b >= UartConstants.NonAscii)
                Forget();
            else if (b == LineFeed)
                return EndLine(_length);
            else if (!Append(b))
                return SkipLine();
            else if (b != Quote)
                _quotes = 0;
            else if (++_quotes == UartConstants.QuotesOfDelimiter)
                return EndLegacy();
        }

        return UartInput.None;
    }

    // False if the line is too long now.
    private bool Append(byte b)
    {
        if (_isSkipping)
            return true;
        if (_length == _buffer.Length && !Grow())
            return false;
        _buffer[_length++] = b;
        return true;
    }

    private bool Grow()
    {
        if (_length >= _limit)
            return false;
        int size = _length * 2 < _limit ? _length * 2 : _limit;
        byte[] larger = new byte[size];
        Array.Copy(_buffer, larger, _length);
        _buffer = larger;
        return true;
    }

    private UartInput SkipLine()
    {
        Forget();
        _isSkipping = true;
        return UartInput.TooLong;
    }

    private UartInput EndLegacy()
    {
        IsLegacy = true;
        return EndLine(_length - UartConstants.QuotesOfDelimiter);
    }

    private UartInput EndLine(int count)
    {
        bool wasSkipping = _isSkipping;
        _isComplete = true;
        _isSkipping = false;
        if (wasSkipping)
            return UartInput.Noise;
        int start = SkipBlanks(0, count);
        if (start == count)
            return UartInput.EmptyLine;
        if (count == 1 && _buffer[0] == EndOfText)
            return UartInput.EndOfText;
        start = Array.IndexOf(_buffer, (byte)'{', start, count - start);
        return start < 0 ? UartInput.Noise : ReadFrame(start, count);
    }

    private UartInput ReadFrame(int start, int end)
    {
        int last = end - 1;
        while (last > start && _buffer[last] != (byte)'}')
            last--;
        FrameOffset = start;
        FrameCount = (last == start ? end : last + 1) - start;
        return ReadMeta(start + FrameCount, end);
    }

    private UartInput ReadMeta(int start, int end)
    {
        start = SkipBlanks(start, end);
        while (end > start && IsBlank(_buffer[end - 1]))
            end--;
        if (end - start < MinChecksumBytes)
            return UartInput.Frame;
        uint expected = Crc32.End(Crc32.Add(Crc32.Start, _buffer, FrameOffset, FrameCount));
        if (!IsNumber(expected, start, end))
            return UartInput.Corrupted;
        IsChecked = true;
        return UartInput.Frame;
    }

    private bool IsNumber(uint expected, int start, int end)
    {
        uint value = 0;
        int digits = 0;
        for (int digit = start < end ? HexDigit(_buffer[start]) : -1; digit >= 0; digit = start < end ? HexDigit(_buffer[start]) : -1)
        {
            value = (value << 4) | (uint)digit;
            digits++;
            start++;
        }

        return digits > 0 && digits <= DigitsOfChecksum && value == expected;
    }

    private int SkipBlanks(int start, int end)
    {
        while (start < end && IsBlank(_buffer[start]))
            start++;
        return start;
    }

    private static bool IsBlank(byte b) => b == Blank || (b >= Tab && b <= CarriageReturn);

    private static int HexDigit(byte b)
    {
        if (b >= '0' && b <= '9')
            return b - '0';
        int lower = b | 0x20;
        return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
    }

    private void Restart()
    {
        _isComplete = false;
        _length = 0;
        _quotes = 0;
    }

    private void Forget()
    {
        _length = 0;
        _quotes = 0;
    }
}
