// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;

namespace Mgos.Http;

/// <summary>Takes the parts of a multipart body out of a stream of bytes.</summary>
/// <remarks>
/// Pure; memory: one line of a part's head. However the body is cut into pieces, the parts are the same; data is handed on in runs that are as long as possible.
/// Wire (RFC 2046 5.1.1, RFC 7578), violation = status:
/// <code>
/// preamble  | dropped, up to the first delimiter, which may come without CR LF before it
/// delimiter | CR LF "--" BOUNDARY blanks CR LF, else 400
/// head      | lines, then an empty one; up to 1024 bytes in all, else 431; folded lines 400
/// data      | up to the next delimiter
/// end       | CR LF "--" BOUNDARY "--"; what follows is dropped
/// </code>
/// Of the head only the file name in Content-Disposition is looked at; one that is no valid UTF-8 is refused with 400.
/// </remarks>
internal sealed class MultipartReader
{
    private const int InPreamble = 0;
    private const int InData = 1;
    private const int AfterDelimiter = 2;
    private const int AfterDash = 3;
    private const int AfterBlanks = 4;
    private const int BeforeHead = 5;
    private const int InHead = 6;
    private const int InEpilogue = 7;
    private const int Stopped = 8;
    private const int LineEndBytes = 2;
    private const int DelimiterExtraBytes = 4;

    private readonly IMultipartListener _listener;
    private readonly byte[] _delimiter;
    private readonly byte[] _line = new byte[HttpConstants.MaxPartHeadBytes];
    private readonly byte[] _dispositionName = Encoding.UTF8.GetBytes("content-disposition");
    private readonly byte[] _fileNameName = Encoding.UTF8.GetBytes("filename");
    private byte[] _nameName;
    private string _fileName;
    private int _state;
    private int _matched = LineEndBytes;
    private int _lineBytes;
    private int _headBytes;

    /// <param name="boundary">What separates the parts.</param>
    /// <param name="listener">Gets the parts.</param>
    internal MultipartReader(byte[] boundary, IMultipartListener listener)
    {
        _listener = listener;
        _delimiter = new byte[boundary.Length + DelimiterExtraBytes];
        _delimiter[0] = AsciiBytes.CarriageReturn;
        _delimiter[1] = AsciiBytes.LineFeed;
        _delimiter[2] = (byte)'-';
        _delimiter[3] = (byte)'-';
        Array.Copy(boundary, 0, _delimiter, DelimiterExtraBytes, boundary.Length);
    }

    /// <summary>Status to refuse the body with; 0 if it is fine so far.</summary>
    internal int Status { get; private set; }

    /// <summary>True to read the names of the fields, too.</summary>
    internal bool ReadsNames
    {
        get => _nameName != null;
        set => _nameName = value ? Encoding.UTF8.GetBytes("name") : null;
    }

    /// <summary>Name of the field of the part; null if it has none, or if names are not read.</summary>
    internal string PartName { get; private set; }

    /// <summary>True once the final delimiter has come.</summary>
    internal bool IsComplete => _state == InEpilogue;

    /// <summary>Reads the next bytes.</summary>
    /// <returns>False if the body is wrong, see <see cref="Status"/>, or if the listener has stopped the reader.</returns>
    internal bool Read(byte[] data, int offset, int count)
    {
        int end = offset + count;
        while (offset < end && _state < InEpilogue)
            offset = _state == InPreamble || _state == InData ? ReadData(data, offset, end) : ReadHead(data[offset], offset);
        return _state != Stopped;
    }

    private int ReadData(byte[] data, int start, int end)
    {
        int position = start;
        if (_matched > 0)
        {
            position = Match(data, start, end);
            if (_matched == _delimiter.Length || position == end)
                return EndMatch(position);
            EmitMatched();
        }

        start = position;
        while (true)
        {
            int found = AsciiBytes.IndexOf(data, AsciiBytes.CarriageReturnObject, position, end);
            _matched = 0;
            position = found < 0 ? end : Match(data, found, end);
            if (found < 0 || position == end || _matched == _delimiter.Length)
            {
                Emit(data, start, found < 0 ? end : found);
                return EndMatch(position);
            }
        }
    }

    // The delimiter has a carriage return at its start only, so what did not match holds no other start.
    private int Match(byte[] data, int position, int end)
    {
        while (position < end && _matched < _delimiter.Length && data[position] == _delimiter[_matched])
        {
            position++;
            _matched++;
        }

        return position;
    }

    private int EndMatch(int position)
    {
        if (_matched < _delimiter.Length || _state == Stopped)
            return position;
        if (_state == InData && !_listener.OnPartEnd())
            _state = Stopped;
        else
            _state = AfterDelimiter;
        _matched = 0;
        return position;
    }

    private void EmitMatched()
    {
        int count = _matched;
        _matched = 0;
        Emit(_delimiter, 0, count);
    }

    private void Emit(byte[] data, int start, int end)
    {
        if (_state == InData && end > start && !_listener.OnData(data, start, end - start))
            _state = Stopped;
    }

    private int ReadHead(byte b, int position)
    {
        switch (_state)
        {
            case AfterDelimiter:
                ReadAfterDelimiter(b);
                break;
            case AfterDash:
                _state = InEpilogue;
                if (b != '-')
                    Stop(HttpStatus.BadRequest);
                break;
            case AfterBlanks:
                ReadBlank(b);
                break;
            case BeforeHead:
                BeginHead(b);
                break;
            default:
                ReadHeadByte(b);
                break;
        }

        return position + 1;
    }

    private void ReadAfterDelimiter(byte b)
    {
        if (b == '-')
            _state = AfterDash;
        else
            ReadBlank(b);
    }

    private void ReadBlank(byte b)
    {
        if (b == AsciiBytes.CarriageReturn)
            _state = BeforeHead;
        else if (b == AsciiBytes.Blank || b == AsciiBytes.Tab)
            _state = AfterBlanks;
        else
            Stop(HttpStatus.BadRequest);
    }

    private void BeginHead(byte b)
    {
        _state = InHead;
        _headBytes = 0;
        _lineBytes = 0;
        _fileName = null;
        PartName = null;
        if (b != AsciiBytes.LineFeed)
            Stop(HttpStatus.BadRequest);
    }

    private void ReadHeadByte(byte b)
    {
        if (b == AsciiBytes.LineFeed)
            EndLine();
        else if (_headBytes++ == _line.Length)
            Stop(HttpStatus.HeadersTooLarge);
        else
            _line[_lineBytes++] = b;
    }

    private void EndLine()
    {
        int count = _lineBytes;
        _lineBytes = 0;
        if (count > 0 && _line[count - 1] == AsciiBytes.CarriageReturn)
            count--;
        if (count == 0)
            BeginData();
        else if (_line[0] == AsciiBytes.Blank || _line[0] == AsciiBytes.Tab)
            Stop(HttpStatus.BadRequest);
        else
            ReadLine(count);
    }

    private void BeginData()
    {
        _state = _listener.OnPart(_fileName) ? InData : Stopped;
        _matched = 0;
    }

    private void ReadLine(int count)
    {
        int colon = AsciiBytes.IndexOf(_line, AsciiBytes.ColonObject, 0, count);
        if (colon < 0 || !AsciiBytes.EqualsIgnoreCase(_line, 0, AsciiBytes.TrimBlanks(_line, 0, colon), _dispositionName))
            return;
        if (!Utf8.IsValid(_line, 0, count) || AsciiBytes.IndexOf(_line, AsciiBytes.NulObject, 0, count) >= 0)
        {
            Stop(HttpStatus.BadRequest);
            return;
        }

        _fileName = HeaderParameters.Find(_line, colon + 1, count, _fileNameName);
        if (_nameName != null)
            PartName = HeaderParameters.Find(_line, colon + 1, count, _nameName);
    }

    private void Stop(int status)
    {
        Status = status;
        _state = Stopped;
    }
}
