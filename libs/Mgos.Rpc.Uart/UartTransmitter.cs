// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Rpc.Uart;

/// <summary>What waits to go out on a line: replies and log lines as text, and one frame. Text never lands inside a frame.</summary>
/// <remarks>Log lines that come while a frame is going out are lost, as on the original; so is text that does not fit. Thread: any.</remarks>
public sealed class UartTransmitter
{
    private const byte Blank = (byte)' ';

    private readonly object _lock = new object();
    private readonly byte[] _text = new byte[UartConstants.TextBufferBytes];
    private readonly UartFrameEncoder _encoder = new UartFrameEncoder();
    private byte[] _frame = new byte[UartConstants.FirstBufferBytes];
    private int _textCount;
    private bool _isFrameBegun;

    /// <summary>Makes a transmitter with nothing to send.</summary>
    public UartTransmitter()
    {
    }

    /// <summary>True while a frame waits or is going out.</summary>
    public bool HasFrame
    {
        get
        {
            lock (_lock)
            {
                return _encoder.HasMore;
            }
        }
    }

    /// <summary>True if there is anything to send.</summary>
    public bool HasMore
    {
        get
        {
            lock (_lock)
            {
                return _textCount > 0 || _encoder.HasMore;
            }
        }
    }

    /// <summary>Sends bytes between frames.</summary>
    /// <param name="text">Array with the bytes.</param>
    /// <param name="count">Number of bytes.</param>
    /// <returns>False if there is no room.</returns>
    public bool AddReply(byte[] text, int count)
    {
        lock (_lock)
        {
            return Add(text, count);
        }
    }

    /// <summary>Sends a log line, unless a frame is on its way.</summary>
    /// <param name="line">Text that ends with LF; other control characters go out as blanks.</param>
    /// <param name="count">Number of bytes.</param>
    /// <returns>False if the line is lost.</returns>
    public bool AddLogLine(byte[] line, int count)
    {
        lock (_lock)
        {
            int start = _textCount;
            if (_encoder.HasMore || !Add(line, count))
                return false;
            for (int i = start; i < _textCount - 1; i++)
            {
                if (_text[i] < Blank)
                    _text[i] = Blank;
            }

            return true;
        }
    }

    /// <summary>Sends a frame after the text that waits.</summary>
    /// <param name="frame">Array with the frame; copied.</param>
    /// <param name="offset">First byte.</param>
    /// <param name="count">Number of bytes.</param>
    /// <param name="isLegacy">True to put it between <c>"""</c>.</param>
    /// <param name="isChecked">True to add a checksum.</param>
    /// <returns>False if another frame is on its way.</returns>
    public bool SetFrame(byte[] frame, int offset, int count, bool isLegacy, bool isChecked)
    {
        lock (_lock)
        {
            if (_encoder.HasMore)
                return false;
            if (count > _frame.Length || _frame.Length > UartConstants.MaxKeptFrameBytes)
                _frame = new byte[count < UartConstants.FirstBufferBytes ? UartConstants.FirstBufferBytes : count];
            Array.Copy(frame, offset, _frame, 0, count);
            _encoder.Begin(_frame, count, isLegacy, isChecked);
            _isFrameBegun = false;
            return true;
        }
    }

    /// <summary>Takes the next bytes to write.</summary>
    /// <param name="chunk">Where to; 16 bytes or more.</param>
    /// <param name="endsFrame">True if the last byte of the frame is among them.</param>
    /// <returns>Number of bytes; 0 if there is nothing to send.</returns>
    public int Take(byte[] chunk, out bool endsFrame)
    {
        lock (_lock)
        {
            endsFrame = false;
            if (_isFrameBegun || (_textCount == 0 && _encoder.HasMore))
                return TakeFrame(chunk, out endsFrame);
            int count = _textCount < chunk.Length ? _textCount : chunk.Length;
            Array.Copy(_text, chunk, count);
            _textCount -= count;
            Array.Copy(_text, count, _text, 0, _textCount);
            return count;
        }
    }

    /// <summary>Forgets everything that waits.</summary>
    /// <returns>True if a frame was among it.</returns>
    public bool Clear()
    {
        lock (_lock)
        {
            bool hadFrame = _encoder.HasMore;
            _textCount = 0;
            _isFrameBegun = false;
            _encoder.Clear();
            return hadFrame;
        }
    }

    private int TakeFrame(byte[] chunk, out bool endsFrame)
    {
        int count = _encoder.Read(chunk);
        _isFrameBegun = _encoder.HasMore;
        endsFrame = !_isFrameBegun;
        return count;
    }

    private bool Add(byte[] text, int count)
    {
        if (count > _text.Length - _textCount)
            return false;
        Array.Copy(text, 0, _text, _textCount, count);
        _textCount += count;
        return true;
    }
}
