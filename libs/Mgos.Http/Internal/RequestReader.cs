// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Http;

/// <summary>Cuts requests out of the bytes of a connection.</summary>
/// <remarks>
/// Pure; owns one buffer that holds the current request and what was received after it. Use: put bytes at <see cref="Count"/> of <see cref="Buffer"/>,
/// say how many with <see cref="Add"/>, call <see cref="Read"/> until it needs more; after the answer call <see cref="Next"/>.
/// A body is kept whole in the buffer, or handed out piece by piece behind the head, which stays.
/// Splitting the input in other places gives the same results.
/// </remarks>
internal sealed class RequestReader
{
    private const int InRequestLine = 0;
    private const int InHeaders = 1;
    private const int BeforeBody = 2;
    private const int InBody = 3;
    private const int InChunks = 4;
    private const int AtEnd = 5;
    private const int Broken = 6;

    private readonly ChunkedDecoder _chunks = new ChunkedDecoder();
    private byte[] _buffer;
    private int _state;
    private int _lineStart;
    private int _scanned;
    private int _bodyLimit;
    private int _bodyLength;
    private int _end;
    private int _streamLeft;
    private bool _isStreaming;

    internal RequestReader(KnownTexts texts)
    {
        Head = new RequestHead(texts);
        _buffer = new byte[HttpConstants.InputBufferBytes];
        Start();
    }

    internal RequestHead Head { get; }

    internal byte[] Buffer => _buffer;

    /// <summary>Bytes in the buffer.</summary>
    internal int Count { get; private set; }

    /// <summary>Bytes that can be put into the buffer now; never 0 while more are needed.</summary>
    internal int Room => _buffer.Length - Count;

    /// <summary>Status to refuse the request with; 0 if it is fine.</summary>
    internal int Status { get; private set; }

    internal int BodyStart { get; private set; }

    internal int BodyLength => _bodyLength;

    /// <summary>Length of the piece of a streamed body that lies at <see cref="BodyStart"/>.</summary>
    internal int PieceCount { get; private set; }

    /// <summary>True if nothing of a request has come yet.</summary>
    internal bool IsIdle => _state == InRequestLine && Count == 0;

    internal bool IsInBody => _state == InBody || _state == InChunks;

    internal bool HasBody => Head.IsChunked || Head.ContentLength > 0;

    /// <summary>Takes bytes that were put into the buffer.</summary>
    internal void Add(int count) => Count += count;

    /// <summary>Goes on reading.</summary>
    internal ReadResult Read()
    {
        switch (_state)
        {
            case InRequestLine:
            case InHeaders: return ReadLines();
            case InBody: return _isStreaming ? ReadPiece() : ReadBody();
            case InChunks: return _isStreaming ? ReadChunkPiece() : ReadChunks();
            case BeforeBody: return ReadResult.HeadComplete;
            case AtEnd: return ReadResult.RequestComplete;
            default: return ReadResult.Failed;
        }
    }

    /// <summary>Lets the body in, after <see cref="ReadResult.HeadComplete"/>.</summary>
    /// <param name="limit">Largest body in bytes.</param>
    internal void AcceptBody(int limit)
    {
        _bodyLimit = limit;
        if (Head.ContentLength > limit)
            Fail(HttpStatus.ContentTooLarge);
        else if (Head.IsChunked)
            StartChunks();
        else
            _state = InBody;
    }

    /// <summary>Lets the body in piece by piece, after <see cref="ReadResult.HeadComplete"/>.</summary>
    /// <param name="limit">Largest body in bytes.</param>
    /// <param name="pieceBytes">Room for a piece in bytes.</param>
    internal void AcceptStream(int limit, int pieceBytes)
    {
        AcceptBody(limit);
        _isStreaming = true;
        _streamLeft = Head.ContentLength > 0 ? Head.ContentLength : 0;
        if (Status == 0 && HasBody && BodyStart + pieceBytes > _buffer.Length)
            Grow(BodyStart + pieceBytes);
    }

    /// <summary>Takes bytes out of the piece, after <see cref="ReadResult.BodyPiece"/>.</summary>
    /// <param name="count">Number of bytes: 0 to <see cref="PieceCount"/>.</param>
    internal void TakePiece(int count)
    {
        bool isAtEnd = Head.IsChunked && _chunks.IsComplete;
        int left = (isAtEnd ? PieceCount : Count - BodyStart) - count;
        if (left > 0 && count > 0)
            Array.Copy(_buffer, BodyStart + count, _buffer, BodyStart, left);
        if (!isAtEnd)
            Count = BodyStart + left;
        PieceCount -= count;
        if (!Head.IsChunked)
        {
            _streamLeft -= count;
            return;
        }

        _chunks.Take(count);
        if (!isAtEnd)
            _chunks.MoveTo(Count);
    }

    /// <summary>Forgets the request and moves to the front what came after it.</summary>
    internal void Next()
    {
        int left = Count - _end;
        byte[] target = _buffer;
        if (_buffer.Length > HttpConstants.InputBufferBytes && left < HttpConstants.InputBufferBytes)
            target = new byte[HttpConstants.InputBufferBytes];
        Array.Copy(_buffer, _end, target, 0, left);
        _buffer = target;
        Count = left;
        Start();
    }

    private void Start()
    {
        Head.Data = _buffer;
        Head.Clear();
        Status = 0;
        _state = InRequestLine;
        _lineStart = 0;
        _scanned = 0;
        _bodyLength = 0;
        _end = 0;
        _isStreaming = false;
        PieceCount = 0;
        BodyStart = 0;
    }

    private ReadResult ReadLines()
    {
        while (true)
        {
            int lineFeed = AsciiBytes.IndexOf(_buffer, AsciiBytes.LineFeedObject, _scanned, Count);
            if (lineFeed < 0)
                return WaitForLine();
            int end = lineFeed > _lineStart && _buffer[lineFeed - 1] == AsciiBytes.CarriageReturn ? lineFeed - 1 : lineFeed;
            int start = _lineStart;
            _lineStart = _scanned = lineFeed + 1;
            if (_lineStart > HttpConstants.MaxHeadBytes)
                return Fail(HttpStatus.HeadersTooLarge);
            if (start == end && _state == InHeaders)
                return EndHead();
            int status = start == end ? 0 : ReadLine(start, end);
            if (status != 0)
                return Fail(status);
        }
    }

    // Empty lines before a request are skipped, as RFC 9112 2.2 asks for.
    private int ReadLine(int start, int end)
    {
        if (_state == InHeaders)
            return Head.ReadHeader(start, end);
        _state = InHeaders;
        return Head.ReadRequestLine(start, end);
    }

    private ReadResult WaitForLine()
    {
        _scanned = Count;
        if (_state == InRequestLine && Count > _lineStart && !IsPlausibleStart(_buffer[_lineStart]))
            return Fail(HttpStatus.BadRequest);
        if (Count >= HttpConstants.MaxHeadBytes)
            return Fail(_state == InRequestLine ? HttpStatus.UriTooLong : HttpStatus.HeadersTooLarge);
        if (Room == 0)
            Grow(Smaller(_buffer.Length * 2, HttpConstants.MaxHeadBytes));
        return ReadResult.NeedMore;
    }

    // A TLS hello or other noise need not wait for a line end that may never come.
    private bool IsPlausibleStart(byte b) => b == AsciiBytes.CarriageReturn || AsciiBytes.IsToken(_buffer, _lineStart, _lineStart + 1);

    private ReadResult EndHead()
    {
        int status = Head.Finish();
        if (status != 0)
            return Fail(status);
        _state = BeforeBody;
        BodyStart = _lineStart;
        return ReadResult.HeadComplete;
    }

    private ReadResult ReadBody()
    {
        int length = HasBody ? Head.ContentLength : 0;
        if (Count - BodyStart < length)
        {
            if (BodyStart + length > _buffer.Length)
                Grow(BodyStart + length);
            return ReadResult.NeedMore;
        }

        return Complete(length, BodyStart + length);
    }

    private void StartChunks()
    {
        _state = InChunks;
        _chunks.Start(BodyStart, _bodyLimit);
    }

    private ReadResult ReadChunks()
    {
        int status = _chunks.Decode(_buffer, BodyStart, Count);
        if (status != 0)
            return Fail(status);
        if (_chunks.IsComplete)
            return Complete(_chunks.Length, _chunks.Position);
        Count = BodyStart + _chunks.Length;
        _chunks.MoveTo(Count);
        if (Room == 0)
            Grow(_buffer.Length + Smaller(_buffer.Length, _bodyLimit - _chunks.Length + HttpConstants.InputBufferBytes));
        return ReadResult.NeedMore;
    }

    private ReadResult ReadPiece()
    {
        if (_streamLeft == 0)
            return Complete(0, BodyStart);
        PieceCount = Smaller(Count - BodyStart, _streamLeft);
        return PieceCount > 0 ? ReadResult.BodyPiece : ReadResult.NeedMore;
    }

    private ReadResult ReadChunkPiece()
    {
        if (_chunks.Length == 0 && !_chunks.IsComplete)
        {
            int status = _chunks.Decode(_buffer, BodyStart, Count);
            if (status != 0)
                return Fail(status);
        }

        PieceCount = _chunks.Length;
        if (!_chunks.IsComplete)
        {
            Count = BodyStart + PieceCount;
            _chunks.MoveTo(Count);
        }

        if (PieceCount > 0)
            return ReadResult.BodyPiece;
        return _chunks.IsComplete ? Complete(0, _chunks.Position) : ReadResult.NeedMore;
    }

    private ReadResult Complete(int bodyLength, int end)
    {
        _bodyLength = bodyLength;
        _end = end;
        _state = AtEnd;
        return ReadResult.RequestComplete;
    }

    private ReadResult Fail(int status)
    {
        Status = status;
        _state = Broken;
        return ReadResult.Failed;
    }

    private void Grow(int size)
    {
        byte[] buffer = new byte[size];
        Array.Copy(_buffer, buffer, Count);
        _buffer = buffer;
        Head.Data = buffer;
    }

    private static int Smaller(int a, int b) => a < b ? a : b;
}
