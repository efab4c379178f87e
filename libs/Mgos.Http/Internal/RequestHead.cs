// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

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
    private const int FieldsPerHeader = 4;
    private const int FirstHeaders = 12;
    private const int VersionBytes = 8;

    private readonly KnownTexts _texts;
    private short[] _headers = new short[FirstHeaders * FieldsPerHeader];
    private int _headerCount;
    private int _hostCount;
    private int _methodEnd;

    internal RequestHead(KnownTexts texts)
    {
        _texts = texts;
    }

    /// <summary>The input buffer; replaced when it grows.</summary>
    internal byte[] Data { get; set; }

    internal string Method { get; private set; }

    internal int PathStart { get; private set; }

    internal int PathEnd { get; private set; }

    internal int QueryStart { get; private set; }

    internal int QueryEnd { get; private set; }

    internal bool IsHttp11 { get; private set; }

    /// <summary>Value of Content-Length; -1 without one.</summary>
    internal int ContentLength { get; private set; }

    internal bool IsChunked { get; private set; }

    internal bool ExpectsContinue { get; private set; }

    internal bool HasConnectionClose { get; private set; }

    internal bool HasConnectionKeepAlive { get; private set; }

    /// <summary>True if the one and only value of Connection is keep-alive: what the original asks for.</summary>
    internal bool IsConnectionExactlyKeepAlive { get; private set; }

    internal bool IsUpgradeToWebSocket => _hasConnectionUpgrade && _hasUpgradeWebSocket;

    internal int HeaderCount => _headerCount;

    private bool _hasConnectionUpgrade;
    private bool _hasUpgradeWebSocket;
    private int _connectionLines;

    internal void Clear()
    {
        _headerCount = 0;
        _hostCount = 0;
        _methodEnd = 0;
        _connectionLines = 0;
        Method = "";
        PathStart = PathEnd = QueryStart = QueryEnd = 0;
        ContentLength = -1;
        IsHttp11 = IsChunked = ExpectsContinue = false;
        HasConnectionClose = HasConnectionKeepAlive = IsConnectionExactlyKeepAlive = false;
        _hasConnectionUpgrade = _hasUpgradeWebSocket = false;
    }

    /// <summary>Reads the request line.</summary>
    /// <returns>0, or the status to refuse it with.</returns>
    internal int ReadRequestLine(int start, int end)
    {
        int methodEnd = AsciiBytes.IndexOf(Data, AsciiBytes.BlankObject, start, end);
        if (methodEnd < 0 || !AsciiBytes.IsToken(Data, start, methodEnd))
            return HttpStatus.BadRequest;
        int targetEnd = AsciiBytes.IndexOf(Data, AsciiBytes.BlankObject, methodEnd + 1, end);
        if (targetEnd < 0)
            return HttpStatus.BadRequest;
        int status = ReadVersion(targetEnd + 1, end);
        if (status != 0)
            return status;
        if (methodEnd - start > HttpConstants.MaxMethodBytes)
            return HttpStatus.NotImplemented;
        if (targetEnd - methodEnd - 1 > HttpConstants.MaxTargetBytes)
            return HttpStatus.UriTooLong;
        _methodEnd = methodEnd;
        Method = MethodText(start);
        return ReadTarget(methodEnd + 1, targetEnd);
    }

    /// <summary>Reads one header line, which is not empty.</summary>
    /// <returns>0, or the status to refuse it with.</returns>
    internal int ReadHeader(int start, int end)
    {
        int colon = AsciiBytes.IndexOf(Data, AsciiBytes.ColonObject, start, end);
        if (colon < 0 || !AsciiBytes.IsToken(Data, start, colon) || HasForbiddenByte(colon, end))
            return HttpStatus.BadRequest;
        if (_headerCount == HttpConstants.MaxHeaders)
            return HttpStatus.HeadersTooLarge;
        int valueStart = AsciiBytes.SkipBlanks(Data, colon + 1, end);
        int valueEnd = AsciiBytes.TrimBlanks(Data, valueStart, end);
        AddHeader(start, colon, valueStart, valueEnd);
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
    internal int FindHeader(byte[] lowerName)
    {
        for (int i = 0; i < _headerCount; i++)
        {
            int field = i * FieldsPerHeader;
            if (AsciiBytes.EqualsIgnoreCase(Data, _headers[field], _headers[field + 1], lowerName))
                return i;
        }

        return -1;
    }

    internal int ValueStart(int header) => _headers[header * FieldsPerHeader + 2];

    internal int ValueEnd(int header) => _headers[header * FieldsPerHeader + 3];

    internal string ValueText(int header) => AsciiBytes.ToText(Data, ValueStart(header), ValueEnd(header));

    private string MethodText(int start)
    {
        if (AsciiBytes.AreEqual(Data, start, _methodEnd, _texts.Get))
            return HttpMethods.Get;
        if (AsciiBytes.AreEqual(Data, start, _methodEnd, _texts.Post))
            return HttpMethods.Post;
        if (AsciiBytes.AreEqual(Data, start, _methodEnd, _texts.Head))
            return HttpMethods.Head;
        if (AsciiBytes.AreEqual(Data, start, _methodEnd, _texts.Options))
            return HttpMethods.Options;
        return AsciiBytes.ToText(Data, start, _methodEnd);
    }

    private int ReadVersion(int start, int end)
    {
        if (end - start != VersionBytes || Data[start] != 'H' || Data[start + 1] != 'T' || Data[start + 2] != 'T' || Data[start + 3] != 'P')
            return HttpStatus.BadRequest;
        int major = Data[start + 5] - '0';
        int minor = Data[start + 7] - '0';
        if (Data[start + 4] != '/' || Data[start + 6] != '.' || major < 0 || major > 9 || minor < 0 || minor > 9)
            return HttpStatus.BadRequest;
        IsHttp11 = minor > 0;
        return major == 1 ? 0 : HttpStatus.VersionNotSupported;
    }

    private int ReadTarget(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (Data[i] <= AsciiBytes.Blank || Data[i] == 0x7f || Data[i] == '#')
                return HttpStatus.BadRequest;
        }

        int pathStart = FindPath(start, end);
        if (pathStart < 0)
            return HttpStatus.BadRequest;
        int question = AsciiBytes.IndexOf(Data, AsciiBytes.QuestionMarkObject, pathStart, end);
        PathStart = pathStart;
        PathEnd = question < 0 ? end : question;
        QueryStart = question < 0 ? end : question + 1;
        QueryEnd = end;
        return 0;
    }

    private int FindPath(int start, int end)
    {
        if (start == end)
            return -1;
        if (Data[start] == '/' || (Data[start] == '*' && end == start + 1))
            return start;
        int authority = SkipScheme(start, end);
        if (authority < 0)
            return -1;
        int path = authority;
        while (path < end && Data[path] != '/' && Data[path] != '?')
            path++;
        return path == authority ? -1 : path;
    }

    private int SkipScheme(int start, int end)
    {
        int http = start + _texts.HttpScheme.Length;
        if (http <= end && AsciiBytes.EqualsIgnoreCase(Data, start, http, _texts.HttpScheme))
            return http;
        int https = start + _texts.HttpsScheme.Length;
        return https <= end && AsciiBytes.EqualsIgnoreCase(Data, start, https, _texts.HttpsScheme) ? https : -1;
    }

    private bool HasForbiddenByte(int start, int end) =>
        AsciiBytes.IndexOf(Data, AsciiBytes.NulObject, start, end) >= 0 || AsciiBytes.IndexOf(Data, AsciiBytes.CarriageReturnObject, start, end) >= 0;

    private void AddHeader(int nameStart, int nameEnd, int valueStart, int valueEnd)
    {
        int field = _headerCount++ * FieldsPerHeader;
        if (field == _headers.Length)
        {
            short[] headers = new short[field * 2];
            Array.Copy(_headers, headers, field);
            _headers = headers;
        }

        _headers[field] = (short)nameStart;
        _headers[field + 1] = (short)nameEnd;
        _headers[field + 2] = (short)valueStart;
        _headers[field + 3] = (short)valueEnd;
    }

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
                    _hasUpgradeWebSocket |= HasElement(valueStart, valueEnd, _texts.WebSocket);
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
        HasConnectionClose |= HasElement(start, end, _texts.Close);
        HasConnectionKeepAlive |= HasElement(start, end, _texts.KeepAlive);
        _hasConnectionUpgrade |= HasElement(start, end, _texts.Upgrade);
    }

    // Repeated lines and lists such as "5, 5" are taken if all values are the same.
    private int ReadContentLength(int start, int end)
    {
        int next = start;
        do
        {
            int elementEnd = ElementEnd(next, end);
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

    private bool HasElement(int start, int end, byte[] lower)
    {
        int next = start;
        while (next < end)
        {
            int elementEnd = ElementEnd(next, end);
            int first = AsciiBytes.SkipBlanks(Data, next, elementEnd);
            if (AsciiBytes.EqualsIgnoreCase(Data, first, AsciiBytes.TrimBlanks(Data, first, elementEnd), lower))
                return true;
            next = elementEnd + 1;
        }

        return false;
    }

    private int ElementEnd(int start, int end)
    {
        while (start < end && Data[start] != ',')
            start++;
        return start;
    }
}
