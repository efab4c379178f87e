// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;

namespace Mgos.Mjs.Host;

/// <summary>Finds the end of an HTTP reply in what has been received, and its body.</summary>
/// <remarks>
/// <code>
/// HTTP/1.0 200 OK CRLF  Name: value CRLF ...  CRLF  body
/// </code>
/// The body ends after Content-Length bytes, or when the server closes. One in chunks, which nobody may send to an HTTP/1.0 client, is put together all the same.
/// </remarks>
internal sealed class HttpReply
{
    private const int Unknown = -1;
    private const string LengthHeader = "content-length";
    private const string EncodingHeader = "transfer-encoding";
    private const string Chunked = "chunked";

    private int _headEnd = Unknown;
    private int _length = Unknown;
    private bool _isChunked;

    /// <summary>The whole reply as it came; null before it is complete.</summary>
    internal byte[] Message { get; private set; }

    /// <summary>The body; null before the reply is complete.</summary>
    internal byte[] Body { get; private set; }

    /// <summary>Looks at what has been received.</summary>
    /// <param name="received">All of it, from the first byte.</param>
    /// <param name="isClosed">True if nothing more comes.</param>
    /// <returns>True if the reply is complete, once.</returns>
    internal bool TryComplete(ByteQueue received, bool isClosed)
    {
        if (Message != null || !FindHead(received))
            return false;
        int available = received.Count - _headEnd;
        int count = _length;
        if (_isChunked)
            count = HttpChunks.LengthOf(received.Data, received.Start + _headEnd, available);
        if (count == Unknown && isClosed && !_isChunked)
            count = available;
        if (count == Unknown || count > available)
            return false;
        Message = Copy(received, 0, _headEnd + count);
        Body = Copy(received, _headEnd, count);
        if (_isChunked)
            Body = HttpChunks.Join(Body);
        return true;
    }

    private static byte[] Copy(ByteQueue received, int from, int count)
    {
        byte[] copy = new byte[count];
        Array.Copy(received.Data, received.Start + from, copy, 0, count);
        return copy;
    }

    private bool FindHead(ByteQueue received)
    {
        if (_headEnd != Unknown)
            return true;
        int end = EndOfHead(received.Data, received.Start, received.Count);
        if (end == Unknown)
            return false;
        _headEnd = end;
        string[] lines = Encoding.UTF8.GetString(received.Data, received.Start, end).Split('\n');
        for (int i = 1; i < lines.Length; i++)
            ReadHeader(lines[i]);
        return true;
    }

    private void ReadHeader(string line)
    {
        int colon = line.IndexOf(':');
        if (colon < 0)
            return;
        string name = line.Substring(0, colon).Trim().ToLower();
        string value = line.Substring(colon + 1).Trim();
        int length;
        if (name == LengthHeader && int.TryParse(value, out length) && length >= 0)
            _length = length;
        else if (name == EncodingHeader)
            _isChunked = value.ToLower() == Chunked;
    }

    private static int EndOfHead(byte[] data, int start, int count)
    {
        for (int i = start; i + 3 < start + count; i++)
        {
            if (data[i] == '\r' && data[i + 1] == '\n' && data[i + 2] == '\r' && data[i + 3] == '\n')
                return i + 4 - start;
        }

        return Unknown;
    }
}
