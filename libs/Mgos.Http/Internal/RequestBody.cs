// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Http;

/// <summary>Takes the body of a request out of the bytes behind its head.</summary>
/// <remarks>Pure. The body is kept whole, or handed out piece by piece at <see cref="Start"/>; the head stays in front of it.</remarks>
internal sealed class RequestBody
{
    /// <summary>Where the body begins in the input buffer.</summary>
    internal int Start;

    /// <summary>Length of a body that is kept whole, once it is complete.</summary>
    internal int Length;

    /// <summary>Length of the piece that lies at <see cref="Start"/>.</summary>
    internal int PieceCount;

    private readonly ReceivedBytes _input;
    private readonly RequestHead _head;
    private readonly ChunkedDecoder _chunks = new ChunkedDecoder();
    private int _limit;
    private int _streamLeft;
    private bool _isStreaming;

    internal RequestBody(ReceivedBytes input, RequestHead head)
    {
        _input = input;
        _head = head;
    }

    internal bool Exists => _head.IsChunked || _head.ContentLength > 0;

    /// <summary>Where the request ends in the input buffer; valid when the body is complete.</summary>
    internal int End { get; private set; }

    /// <summary>Status to refuse the request with; valid after <see cref="ReadResult.Failed"/>.</summary>
    internal int Status { get; private set; }

    /// <summary>Forgets the body.</summary>
    internal void Clear()
    {
        Start = Length = PieceCount = End = 0;
        _isStreaming = false;
    }

    /// <summary>Lets the body in.</summary>
    /// <param name="limit">Largest body in bytes.</param>
    /// <returns>0, or the status to refuse the request with.</returns>
    internal int Accept(int limit)
    {
        _limit = limit;
        if (_head.ContentLength > limit)
            return HttpStatus.ContentTooLarge;
        if (_head.IsChunked)
            _chunks.Start(Start, limit);
        return 0;
    }

    /// <summary>Has the body, which was let in, handed out piece by piece.</summary>
    /// <param name="pieceBytes">Room for a piece in bytes.</param>
    internal void Stream(int pieceBytes)
    {
        _isStreaming = true;
        _streamLeft = _head.ContentLength > 0 ? _head.ContentLength : 0;
        if (Exists && Start + pieceBytes > _input.Data.Length)
            _input.Grow(Start + pieceBytes);
    }

    /// <summary>Goes on reading.</summary>
    internal ReadResult Read()
    {
        if (_head.IsChunked)
            return _isStreaming ? ReadChunkPiece() : ReadChunks();
        return _isStreaming ? ReadPiece() : ReadWhole();
    }

    /// <summary>Takes bytes out of the piece.</summary>
    /// <param name="count">Number of bytes: 0 to <see cref="PieceCount"/>.</param>
    internal void TakePiece(int count)
    {
        bool isAtEnd = _head.IsChunked && _chunks.IsComplete;
        int left = (isAtEnd ? PieceCount : _input.Count - Start) - count;
        if (left > 0 && count > 0)
            Array.Copy(_input.Data, Start + count, _input.Data, Start, left);
        if (!isAtEnd)
            _input.Count = Start + left;
        PieceCount -= count;
        if (!_head.IsChunked)
        {
            _streamLeft -= count;
            return;
        }

        _chunks.Take(count);
        if (!isAtEnd)
            _chunks.MoveTo(_input.Count);
    }

    private ReadResult ReadWhole()
    {
        int length = Exists ? _head.ContentLength : 0;
        if (_input.Count - Start < length)
        {
            if (Start + length > _input.Data.Length)
                _input.Grow(Start + length);
            return ReadResult.NeedMore;
        }

        return Complete(length, Start + length);
    }

    private ReadResult ReadChunks()
    {
        Status = _chunks.Decode(_input.Data, Start, _input.Count);
        if (Status != 0)
            return ReadResult.Failed;
        if (_chunks.IsComplete)
            return Complete(_chunks.Length, _chunks.Position);
        DropFraming();
        if (_input.Room == 0)
            _input.Grow(_input.Data.Length + Smaller(_input.Data.Length, _limit - _chunks.Length + HttpConstants.InputBufferBytes));
        return ReadResult.NeedMore;
    }

    private ReadResult ReadPiece()
    {
        if (_streamLeft == 0)
            return Complete(0, Start);
        PieceCount = Smaller(_input.Count - Start, _streamLeft);
        return PieceCount > 0 ? ReadResult.BodyPiece : ReadResult.NeedMore;
    }

    private ReadResult ReadChunkPiece()
    {
        if (_chunks.Length == 0 && !_chunks.IsComplete)
        {
            Status = _chunks.Decode(_input.Data, Start, _input.Count);
            if (Status != 0)
                return ReadResult.Failed;
        }

        PieceCount = _chunks.Length;
        if (!_chunks.IsComplete)
            DropFraming();
        if (PieceCount > 0)
            return ReadResult.BodyPiece;
        return _chunks.IsComplete ? Complete(0, _chunks.Position) : ReadResult.NeedMore;
    }

    // All that was received is decoded, so that only the body itself counts.
    private void DropFraming()
    {
        _input.Count = Start + _chunks.Length;
        _chunks.MoveTo(_input.Count);
    }

    private ReadResult Complete(int length, int end)
    {
        Length = length;
        End = end;
        return ReadResult.RequestComplete;
    }

    private static int Smaller(int a, int b) => a < b ? a : b;
}
