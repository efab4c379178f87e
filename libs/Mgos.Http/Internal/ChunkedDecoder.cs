// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Http;

/// <summary>Takes the chunk framing off a body, in place.</summary>
/// <remarks>
/// Pure. Wire: size in hexadecimal [";" extension] CR LF, data, CR LF; the chunk of size 0 ends the data, then trailer lines and an empty line.
/// Every line end must be CR LF. Trailers are read and dropped.
/// </remarks>
internal sealed class ChunkedDecoder
{
    private const int AtSize = 0;
    private const int AtExtension = 1;
    private const int AtSizeEnd = 2;
    private const int AtData = 3;
    private const int AtDataEnd = 4;
    private const int AtDataLineFeed = 5;
    private const int AtTrailer = 6;
    private const int AtTrailerEnd = 7;
    private const int AtEnd = 8;
    private const int MaxSizeDigits = 8;

    private int _state;
    private int _digits;
    private long _left;
    private int _skipped;
    private int _lineBytes;
    private int _limit;
    private int _taken;

    /// <summary>Bytes of body in the buffer.</summary>
    internal int Length { get; private set; }

    /// <summary>Position in the buffer after the last byte that was used.</summary>
    internal int Position { get; private set; }

    internal bool IsComplete => _state == AtEnd;

    internal void Start(int position, int limit)
    {
        _state = AtSize;
        _digits = 0;
        _left = 0;
        _skipped = 0;
        _lineBytes = 0;
        _limit = limit;
        _taken = 0;
        Length = 0;
        Position = position;
    }

    /// <summary>Decodes what there is; the body is moved together at its start.</summary>
    /// <returns>0, or the status to refuse the request with.</returns>
    internal int Decode(byte[] buffer, int bodyStart, int end)
    {
        while (Position < end && _state != AtEnd)
        {
            int status = _state == AtData ? CopyData(buffer, bodyStart, end) : Step(buffer[Position++]);
            if (status != 0)
                return status;
        }

        return 0;
    }

    /// <summary>Tells the decoder that the bytes after the body were moved.</summary>
    internal void MoveTo(int position) => Position = position;

    /// <summary>Tells the decoder that bytes at the start of the body were taken out of the buffer.</summary>
    internal void Take(int count)
    {
        Length -= count;
        _taken += count;
    }

    private int CopyData(byte[] buffer, int bodyStart, int end)
    {
        int count = end - Position;
        if (count > _left)
            count = (int)_left;
        Array.Copy(buffer, Position, buffer, bodyStart + Length, count);
        Length += count;
        Position += count;
        _left -= count;
        if (_left == 0)
            _state = AtDataEnd;
        return 0;
    }

    private int Step(byte b)
    {
        switch (_state)
        {
            case AtSize: return AddSizeByte(b);
            case AtExtension: return SkipExtension(b);
            case AtSizeEnd: return b == AsciiBytes.LineFeed ? BeginChunk() : HttpStatus.BadRequest;
            case AtDataEnd: return Expect(b, AsciiBytes.CarriageReturn, AtDataLineFeed);
            case AtDataLineFeed: return Expect(b, AsciiBytes.LineFeed, AtSize);
            case AtTrailer: return SkipTrailer(b);
            default: return EndTrailerLine(b);
        }
    }

    private int Expect(byte b, byte expected, int next)
    {
        _state = next;
        _digits = 0;
        return b == expected ? 0 : HttpStatus.BadRequest;
    }

    private int AddSizeByte(byte b)
    {
        int digit = AsciiBytes.HexValue(b);
        if (digit >= 0)
        {
            _left = _digits == 0 ? digit : _left * 16 + digit;
            return ++_digits > MaxSizeDigits ? HttpStatus.ContentTooLarge : 0;
        }

        if (_digits == 0)
            return HttpStatus.BadRequest;
        if (b == AsciiBytes.CarriageReturn)
            _state = AtSizeEnd;
        else if (b == ';' || b == AsciiBytes.Blank || b == AsciiBytes.Tab)
            _state = AtExtension;
        else
            return HttpStatus.BadRequest;
        return 0;
    }

    private int SkipExtension(byte b)
    {
        if (b == AsciiBytes.CarriageReturn)
            _state = AtSizeEnd;
        else if (b == AsciiBytes.LineFeed || b == AsciiBytes.Nul || ++_skipped > HttpConstants.MaxChunkExtensionBytes)
            return HttpStatus.BadRequest;
        return 0;
    }

    private int BeginChunk()
    {
        if (_left > _limit - _taken - Length)
            return HttpStatus.ContentTooLarge;
        _state = _left == 0 ? AtTrailer : AtData;
        _lineBytes = 0;
        return 0;
    }

    private int SkipTrailer(byte b)
    {
        if (b == AsciiBytes.CarriageReturn)
            _state = AtTrailerEnd;
        else if (b == AsciiBytes.LineFeed || b == AsciiBytes.Nul)
            return HttpStatus.BadRequest;
        else if (++_skipped > HttpConstants.MaxTrailerBytes)
            return HttpStatus.HeadersTooLarge;
        else
            _lineBytes++;
        return 0;
    }

    private int EndTrailerLine(byte b)
    {
        if (b != AsciiBytes.LineFeed)
            return HttpStatus.BadRequest;
        _state = _lineBytes == 0 ? AtEnd : AtTrailer;
        _lineBytes = 0;
        return 0;
    }
}
