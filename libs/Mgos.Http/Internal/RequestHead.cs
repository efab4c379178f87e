// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Http;

/// <summary>Request line and headers of one request, as positions in the input buffer.</summary>
/// <remarks>
/// Pure. Contract (RFC 9112), violation = status:
/// request line | METHOD SP target SP HTTP/1.x, else 400; other major version 505; method over 24 bytes 501; target over 2048 bytes 414
/// target | /path[?query], http://authority/path[?query] or *; no byte below 0x21, no 0x7f: else 400
/// header | token ":" blanks value blanks; no folding, no blank before the colon, no NUL, no bare CR: else 400; over 64 of them 431
/// Host | exactly one in HTTP/1.1: else 400
/// Content-Length | digits, repeated only with the same value: else 400; beyond int 413
/// Transfer-Encoding | chunked, in HTTP/1.1, without Content-Length: else 400; other codings 501
/// Expect | 100-continue: else 417
/// </remarks>
internal sealed class RequestHead
{
    private readonly KnownTexts _texts;
    private readonly ReceivedBytes _input;
    private readonly RequestLine _line;
    private readonly HeaderPositions _headers = new HeaderPositions();
    private int _hostCount;
    private int _connectionLines;
    private bool _hasConnectionUpgrade;
    private bool _hasUpgradeWebSocket;

    internal RequestHead(KnownTexts texts, ReceivedBytes input)
    {
        _texts = texts;
        _input = input;
        _line = new RequestLine(texts, input);
    }

    /// <summary>The input buffer; replaced when it grows.</summary>
    internal byte[] Data => _input.Data;

    internal string Method => _line.Method;

    internal int PathStart => _line.PathStart;

    internal int PathEnd => _line.PathEnd;

    internal int QueryStart => _line.QueryStart;

    internal int QueryEnd => _line.QueryEnd;

    internal bool IsHttp11 => _line.IsHttp11;

    /// <summary>Value of Content-Length; -1 without one.</summary>
    internal int ContentLength { get; private set; }

    internal bool IsChunked { get; private set; }

    internal bool ExpectsContinue { get; private set; }

    internal bool HasConnectionClose { get; private set; }

    internal bool HasConnectionKeepAlive { get; private set; }

    /// <summary>True if the one and only value of Connection is keep-alive: what the original asks for.</summary>
    internal bool IsConnectionExactlyKeepAlive { get; private set; }

    internal bool IsUpgradeToWebSocket => _hasConnectionUpgrade && _hasUpgradeWebSocket;

    internal int HeaderCount => _headers.Count;

    internal void Clear()
    {
        _line.Clear();
        _headers.Clear();
        _hostCount = 0;
        _connectionLines = 0;
        ContentLength = -1;
        IsChunked = ExpectsContinue = false;
        HasConnectionClose = HasConnectionKeepAlive = IsConnectionExactlyKeepAlive = false;
        _hasConnectionUpgrade = _hasUpgradeWebSocket = false;
    }

    /// <summary>Reads the request line.</summary>
    /// <returns>0, or the status to refuse it with.</returns>
    internal int ReadRequestLine(int start, int end) => _line.Read(start, end);

    /// <summary>Reads one header line, which is not empty.</summary>
    /// <returns>0, or the status to refuse it with.</returns>
    internal int ReadHeader(int start, int end)
    {
        int colon = AsciiBytes.IndexOf(Data, AsciiBytes.ColonObject, start, end);
        if (colon < 0 || !AsciiBytes.IsToken(Data, start, colon) || HasForbiddenByte(colon, end))
            return HttpStatus.BadRequest;
        if (_headers.Count == HttpConstants.MaxHeaders)
            return HttpStatus.HeadersTooLarge;
        int valueStart = AsciiBytes.SkipBlanks(Data, colon + 1, end);
        int valueEnd = AsciiBytes.TrimBlanks(Data, valueStart, end);
        _headers.Add(start, colon, valueStart, valueEnd);
        return Interpret(start, colon, valueStart, valueEnd);
    }

    /// <summary>Checks what can be checked only when all headers are there.</summary>
    /// <returns>0, or the status to refuse the request with.</returns>
    internal int Finish()
    {
        if (_hostCount > 1 || (IsHttp11 && _hostCount == 0))
            return HttpStatus.BadRequest;
        if (IsChunked && (ContentLength >= 0 || !IsHttp11))
            return HttpStatus.BadRequest;
        return 0;
    }

    /// <summary>Finds a header.</summary>
    /// <param name="lowerName">Its name in lower case.</param>
    /// <returns>Index for <see cref="ValueText"/>, or -1.</returns>
    internal int FindHeader(byte[] lowerName) => _headers.Find(Data, lowerName);

    internal int ValueStart(int header) => _headers.ValueStart(header);

    internal int ValueEnd(int header) => _headers.ValueEnd(header);

    internal string ValueText(int header) => AsciiBytes.ToText(Data, ValueStart(header), ValueEnd(header));

    private bool HasForbiddenByte(int start, int end) =>
        AsciiBytes.IndexOf(Data, AsciiBytes.NulObject, start, end) >= 0 || AsciiBytes.IndexOf(Data, AsciiBytes.CarriageReturnObject, start, end) >= 0;

    private int Interpret(int start, int nameEnd, int valueStart, int valueEnd)
    {
        switch (nameEnd - start)
        {
            case 4:
                if (AsciiBytes.EqualsIgnoreCase(Data, start, nameEnd, _texts.Host))
                    _hostCount++;
                return 0;
            case 6:
                return AsciiBytes.EqualsIgnoreCase(Data, start, nameEnd, _texts.Expect) ? ReadExpect(valueStart, valueEnd) : 0;
            case 7:
                if (AsciiBytes.EqualsIgnoreCase(Data, start, nameEnd, _texts.Upgrade))
                    _hasUpgradeWebSocket |= HeaderList.HasElement(Data, valueStart, valueEnd, _texts.WebSocket);
                return 0;
            case 10:
                if (AsciiBytes.EqualsIgnoreCase(Data, start, nameEnd, _texts.Connection))
                    ReadConnection(valueStart, valueEnd);
                return 0;
            case 14:
                return AsciiBytes.EqualsIgnoreCase(Data, start, nameEnd, _texts.ContentLength) ? ReadContentLength(valueStart, valueEnd) : 0;
            case 17:
                return AsciiBytes.EqualsIgnoreCase(Data, start, nameEnd, _texts.TransferEncoding) ? ReadTransferEncoding(valueStart, valueEnd) : 0;
            default:
                return 0;
        }
    }

    private int ReadExpect(int start, int end)
    {
        if (!AsciiBytes.EqualsIgnoreCase(Data, start, end, _texts.Continue))
            return HttpStatus.ExpectationFailed;
        ExpectsContinue = IsHttp11;
        return 0;
    }

    private void ReadConnection(int start, int end)
    {
        IsConnectionExactlyKeepAlive = _connectionLines++ == 0 && AsciiBytes.EqualsIgnoreCase(Data, start, end, _texts.KeepAlive);
        HasConnectionClose |= HeaderList.HasElement(Data, start, end, _texts.Close);
        HasConnectionKeepAlive |= HeaderList.HasElement(Data, start, end, _texts.KeepAlive);
        _hasConnectionUpgrade |= HeaderList.HasElement(Data, start, end, _texts.Upgrade);
    }

    // Repeated lines and lists such as "5, 5" are taken if all values are the same.
    private int ReadContentLength(int start, int end)
    {
        int next = start;
        do
        {
            int elementEnd = HeaderList.ElementEnd(Data, next, end);
            int status = ReadLength(AsciiBytes.SkipBlanks(Data, next, elementEnd), AsciiBytes.TrimBlanks(Data, next, elementEnd));
            if (status != 0)
                return status;
            next = elementEnd + 1;
        }
        while (next <= end);
        return 0;
    }

    private int ReadLength(int start, int end)
    {
        if (start >= end)
            return HttpStatus.BadRequest;
        long length = 0;
        for (int i = start; i < end; i++)
        {
            int digit = Data[i] - '0';
            if (digit < 0 || digit > 9)
                return HttpStatus.BadRequest;
            length = length > int.MaxValue ? length : length * 10 + digit;
        }

        if (length > int.MaxValue)
            return HttpStatus.ContentTooLarge;
        if (ContentLength >= 0 && ContentLength != (int)length)
            return HttpStatus.BadRequest;
        ContentLength = (int)length;
        return 0;
    }

    private int ReadTransferEncoding(int start, int end)
    {
        if (IsChunked || start == end)
            return HttpStatus.BadRequest;
        IsChunked = AsciiBytes.EqualsIgnoreCase(Data, start, end, _texts.Chunked);
        return IsChunked ? 0 : HttpStatus.NotImplemented;
    }
}
