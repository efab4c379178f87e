// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Http;

/// <summary>Cuts messages out of the bytes that the peer of a WebSocket sends.</summary>
/// <remarks>
/// Pure. Wire (RFC 6455 5.2): FIN RSV opcode | MASK length | 0, 2 or 8 bytes of length | 4 bytes of mask | payload.
/// Violation = close code: RSV set, opcode not known, no mask on what a client sends or one on what a server sends, control frame in fragments or over 125 bytes, continuation of nothing, message inside a message,
/// close of 1 byte or with a code that may not be sent: 1002; message over the limit 1009; text or close reason that is not UTF-8 1007.
/// Memory: a message buffer that grows up to the limit, and 125 bytes for a control frame.
/// </remarks>
internal sealed class WebSocketReader
{
    internal const int MaxControlBytes = 125;

    private const int MaxHeaderBytes = 14;
    private const int FinBit = 0x80;
    private const int ReservedBits = 0x70;
    private const int MaskBit = 0x80;
    private const int Length16 = 126;
    private const int Length64 = 127;
    private const int FirstBufferBytes = 256;

    private readonly int _limit;
    private readonly int _maskBytes;
    private readonly byte[] _header = new byte[MaxHeaderBytes];
    private readonly byte[] _control = new byte[MaxControlBytes];
    private byte[] _message = new byte[0];
    private int _messageLength;
    private int _messageOpcode;
    private int _headerCount;
    private int _headerNeeded = 2;
    private long _left;
    private int _maskIndex;
    private int _controlLength;
    private bool _isInPayload;

    /// <param name="messageLimit">Longest message in bytes.</param>
    /// <param name="isMasked">True for what a client sends, which must be masked; false for what a server sends, which must not.</param>
    internal WebSocketReader(int messageLimit, bool isMasked)
    {
        _limit = messageLimit;
        _maskBytes = isMasked ? WebSocketFrames.MaskBytes : 0;
    }

    /// <summary>Opcode of the complete message or control frame; valid after <see cref="Read"/> has found one.</summary>
    internal int Opcode { get; private set; }

    /// <summary>Payload of what was found.</summary>
    internal byte[] Payload { get; private set; }

    internal int PayloadLength { get; private set; }

    /// <summary>Code to close with; 0 while all is well.</summary>
    internal int ErrorCode { get; private set; }

    /// <summary>Uses bytes up to the end of a message or control frame.</summary>
    /// <returns>Bytes used. <see cref="IsComplete"/> tells whether something was found; if not, all were used or there is an error.</returns>
    internal int Read(byte[] data, int offset, int count)
    {
        IsComplete = false;
        int position = offset;
        int end = offset + count;
        while (position < end && !IsComplete && ErrorCode == 0)
        {
            if (_isInPayload)
                position += TakePayload(data, position, end - position);
            else
                TakeHeaderByte(data[position++]);
            if (_isInPayload && _left == 0 && ErrorCode == 0)
                EndFrame();
        }

        return position - offset;
    }

    internal bool IsComplete { get; private set; }

    private bool IsFinal => (_header[0] & FinBit) != 0;

    private int FrameOpcode => _header[0] & 15;

    private void TakeHeaderByte(byte b)
    {
        _header[_headerCount++] = b;
        if (_headerCount == 2)
            _headerNeeded = 2 + LengthBytes() + _maskBytes;
        if (_headerCount == 2 && !IsAllowed())
            ErrorCode = WebSocketCloseCode.ProtocolError;
        else if (_headerCount == _headerNeeded)
            BeginPayload();
    }

    private int LengthBytes()
    {
        int length = _header[1] & 127;
        return length == Length64 ? 8 : length == Length16 ? 2 : 0;
    }

    private bool IsAllowed()
    {
        if ((_header[0] & ReservedBits) != 0 || ((_header[1] & MaskBit) == 0) != (_maskBytes == 0))
            return false;
        switch (FrameOpcode)
        {
            case WebSocketOpcode.Continuation: return _messageOpcode != 0;
            case WebSocketOpcode.Text:
            case WebSocketOpcode.Binary: return _messageOpcode == 0;
            case WebSocketOpcode.Close:
            case WebSocketOpcode.Ping:
            case WebSocketOpcode.Pong: return IsFinal && (_header[1] & 127) <= MaxControlBytes;
            default: return false;
        }
    }

    private void BeginPayload()
    {
        _left = ReadLength();
        _maskIndex = 0;
        _isInPayload = true;
        if (_left < 0)
            ErrorCode = WebSocketCloseCode.ProtocolError;
        else if (WebSocketOpcode.IsControl(FrameOpcode))
            _controlLength = 0;
        else
            BeginData();
    }

    private long ReadLength()
    {
        int bytes = LengthBytes();
        if (bytes == 0)
            return _header[1] & 127;
        long length = 0;
        for (int i = 0; i < bytes; i++)
            length = (length << 8) | _header[2 + i];
        return length;
    }

    private void BeginData()
    {
        if (FrameOpcode != WebSocketOpcode.Continuation)
        {
            _messageOpcode = FrameOpcode;
            _messageLength = 0;
        }

        if (_left > _limit - _messageLength)
            ErrorCode = WebSocketCloseCode.TooLarge;
    }

    private int TakePayload(byte[] data, int offset, int count)
    {
        if (count > _left)
            count = (int)_left;
        byte[] target = _control;
        int position = _controlLength;
        if (WebSocketOpcode.IsControl(FrameOpcode))
        {
            _controlLength += count;
        }
        else
        {
            Reserve(_messageLength + count);
            target = _message;
            position = _messageLength;
            _messageLength += count;
        }

        if (_maskBytes == 0)
            Array.Copy(data, offset, target, position, count);
        else
            Unmask(data, offset, target, position, count);
        _left -= count;
        return count;
    }

    private void Unmask(byte[] data, int offset, byte[] target, int position, int count)
    {
        int mask = _headerNeeded - WebSocketFrames.MaskBytes;
        int index = _maskIndex;
        for (int i = 0; i < count; i++)
        {
            target[position + i] = (byte)(data[offset + i] ^ _header[mask + index]);
            index = (index + 1) & 3;
        }

        _maskIndex = index;
    }

    // Memory follows what was received, not what the header promises.
    private void Reserve(int length)
    {
        if (length <= _message.Length)
            return;
        int size = _message.Length == 0 ? FirstBufferBytes : _message.Length * 2;
        size = size < length ? length : size > _limit ? _limit : size;
        byte[] message = new byte[size];
        Array.Copy(_message, message, _message.Length);
        _message = message;
    }

    private void EndFrame()
    {
        _isInPayload = false;
        _headerCount = 0;
        if (WebSocketOpcode.IsControl(FrameOpcode))
            EndControl();
        else if (IsFinal)
            EndMessage();
    }

    private void EndControl()
    {
        if (FrameOpcode == WebSocketOpcode.Close)
            ErrorCode = CheckClose();
        Found(FrameOpcode, _control, _controlLength);
    }

    private int CheckClose()
    {
        if (_controlLength == 0)
            return 0;
        if (_controlLength == 1 || !MayBeSent((_control[0] << 8) | _control[1]))
            return WebSocketCloseCode.ProtocolError;
        return Utf8.IsValid(_control, 2, _controlLength) ? 0 : WebSocketCloseCode.InvalidText;
    }

    private static bool MayBeSent(int code) =>
        (code >= 1000 && code <= 1014 && code != 1004 && code != WebSocketCloseCode.NoCode && code != WebSocketCloseCode.Lost) || (code >= 3000 && code < 5000);

    private void EndMessage()
    {
        int opcode = _messageOpcode;
        _messageOpcode = 0;
        if (opcode == WebSocketOpcode.Text && !Utf8.IsValid(_message, 0, _messageLength))
            ErrorCode = WebSocketCloseCode.InvalidText;
        else
            Found(opcode, _message, _messageLength);
    }

    private void Found(int opcode, byte[] payload, int length)
    {
        Opcode = opcode;
        Payload = payload;
        PayloadLength = length;
        IsComplete = ErrorCode == 0;
    }
}
