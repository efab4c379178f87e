// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Http;

/// <summary>Cuts requests out of the bytes of a connection.</summary>
/// <remarks>
/// Pure; owns one buffer that holds the current request and what was received after it. Use: put bytes at <see cref="Count"/> of <see cref="Buffer"/>,
/// say how many with <see cref="Add"/>, call <see cref="Read"/> until it needs more; after the answer call <see cref="Next"/>. Bodies: see <see cref="RequestBody"/>.
/// Splitting the input in other places gives the same results.
/// </remarks>
internal sealed class RequestReader
{
    private const int InRequestLine = 0;
    private const int InHeaders = 1;
    private const int BeforeBody = 2;
    private const int InBody = 3;
    private const int AtEnd = 4;
    private const int Broken = 5;

    private readonly ReceivedBytes _input = new ReceivedBytes();
    private readonly RequestBody _body;
    private int _state;
    private int _lineStart;
    private int _scanned;

    internal RequestReader(KnownTexts texts)
    {
        Head = new RequestHead(texts, _input);
        _body = new RequestBody(_input, Head);
        Start();
    }

    internal RequestHead Head { get; }

    internal byte[] Buffer => _input.Data;

    /// <summary>Bytes in the buffer.</summary>
    internal int Count => _input.Count;

    /// <summary>Bytes that can be put into the buffer now; never 0 while more are needed.</summary>
    internal int Room => _input.Room;

    /// <summary>Status to refuse the request with; 0 if it is fine.</summary>
    internal int Status { get; private set; }

    internal int BodyStart => _body.Start;

    internal int BodyLength => _body.Length;

    /// <summary>Length of the piece of a streamed body that lies at <see cref="BodyStart"/>.</summary>
    internal int PieceCount => _body.PieceCount;

    /// <summary>True if nothing of a request has come yet.</summary>
    internal bool IsIdle => _state == InRequestLine && _input.Count == 0;

    internal bool IsInBody => _state == InBody;

    /// <summary>True if the client waits for a word before it sends the body.</summary>
    internal bool IsContinueExpected => Status == 0 && Head.ExpectsContinue && _body.Exists && _input.Count == _body.Start;

    /// <summary>Takes bytes that were put into the buffer.</summary>
    internal void Add(int count) => _input.Count += count;

    /// <summary>Goes on reading.</summary>
    internal ReadResult Read()
    {
        switch (_state)
        {
            case InRequestLine:
            case InHeaders: return ReadLines();
            case BeforeBody: return ReadResult.HeadComplete;
            case InBody: return ReadBody();
            case AtEnd: return ReadResult.RequestComplete;
            default: return ReadResult.Failed;
        }
    }

    /// <summary>Lets the body in, after <see cref="ReadResult.HeadComplete"/>.</summary>
    /// <param name="limit">Largest body in bytes.</param>
    internal void AcceptBody(int limit)
    {
        int status = _body.Accept(limit);
        if (status == 0)
            _state = InBody;
        else
            Fail(status);
    }

    /// <summary>Lets the body in piece by piece, after <see cref="ReadResult.HeadComplete"/>.</summary>
    /// <param name="limit">Largest body in bytes.</param>
    /// <param name="pieceBytes">Room for a piece in bytes.</param>
    internal void AcceptStream(int limit, int pieceBytes)
    {
        AcceptBody(limit);
        if (Status == 0)
            _body.Stream(pieceBytes);
    }

    /// <summary>Takes bytes out of the piece, after <see cref="ReadResult.BodyPiece"/>.</summary>
    /// <param name="count">Number of bytes: 0 to <see cref="PieceCount"/>.</param>
    internal void TakePiece(int count) => _body.TakePiece(count);

    /// <summary>Forgets the request and moves to the front what came after it.</summary>
    internal void Next()
    {
        _input.Forget(_body.End);
        Start();
    }

    private void Start()
    {
        Head.Clear();
        _body.Clear();
        Status = 0;
        _state = InRequestLine;
        _lineStart = 0;
        _scanned = 0;
    }

    private ReadResult ReadLines()
    {
        while (true)
        {
            int lineFeed = AsciiBytes.IndexOf(_input.Data, AsciiBytes.LineFeedObject, _scanned, _input.Count);
            if (lineFeed < 0)
                return WaitForLine();
            int end = lineFeed > _lineStart && _input.Data[lineFeed - 1] == AsciiBytes.CarriageReturn ? lineFeed - 1 : lineFeed;
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
        int count = _input.Count;
        _scanned = count;
        if (_state == InRequestLine && count > _lineStart && !IsPlausibleStart(_input.Data[_lineStart]))
            return Fail(HttpStatus.BadRequest);
        if (count >= HttpConstants.MaxHeadBytes)
            return Fail(_state == InRequestLine ? HttpStatus.UriTooLong : HttpStatus.HeadersTooLarge);
        if (_input.Room == 0)
            _input.Grow(_input.Data.Length * 2 < HttpConstants.MaxHeadBytes ? _input.Data.Length * 2 : HttpConstants.MaxHeadBytes);
        return ReadResult.NeedMore;
    }

    // A TLS hello or other noise need not wait for a line end that may never come.
    private bool IsPlausibleStart(byte b) => b == AsciiBytes.CarriageReturn || AsciiBytes.IsToken(_input.Data, _lineStart, _lineStart + 1);

    private ReadResult EndHead()
    {
        int status = Head.Finish();
        if (status != 0)
            return Fail(status);
        _state = BeforeBody;
        _body.Start = _lineStart;
        return ReadResult.HeadComplete;
    }

    private ReadResult ReadBody()
    {
        ReadResult result = _body.Read();
        if (result == ReadResult.RequestComplete)
            _state = AtEnd;
        else if (result == ReadResult.Failed)
            Fail(_body.Status);
        return result;
    }

    private ReadResult Fail(int status)
    {
        Status = status;
        _state = Broken;
        return ReadResult.Failed;
    }
}
