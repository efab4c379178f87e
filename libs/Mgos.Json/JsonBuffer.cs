// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;

namespace Mgos.Json;

/// <summary>Bytes that grow up to a limit, and the escapes of JSON strings. Once something did not fit, nothing more is taken.</summary>
/// <remarks>
/// On a device a call costs as much as ten simple statements: what is written once a member, a value or a byte therefore does its own
/// checks instead of calling Reserve, and strings are encoded where they are to stand.
/// </remarks>
internal sealed class JsonBuffer
{
    private const int Delete = 0x7f;
    private const int FirstNonAscii = 0x80;
    private const int Quotes = 2;
    private const int MaxBytesPerChar = 3;
    private const int DidNotFit = -1;

    // What an escape is longer than the byte it stands for: a backslash; a backslash, u and three digits.
    private const int ShortEscapeGrowth = 1;
    private const int LongEscapeGrowth = 5;

    private readonly Encoding _utf8 = Encoding.UTF8;
    private readonly int _maxBytes;
    private byte[] _data;
    private int _length;

    // Bytes that fit without growing; nothing at all once something did not fit.
    private int _room;
    private bool _isTruncated;

    internal JsonBuffer(int capacityBytes, int maxBytes)
    {
        _data = new byte[capacityBytes];
        _room = capacityBytes;
        _maxBytes = maxBytes;
    }

    internal byte[] Data => _data;

    internal int Length => _length;

    internal bool IsTruncated => _isTruncated;

    internal void Clear()
    {
        _length = 0;
        _room = _data.Length;
        _isTruncated = false;
    }

    internal void Truncate()
    {
        _isTruncated = true;
        _room = 0;
    }

    internal void Put(char c)
    {
        if (_length < _room || Reserve(1))
        {
            _data[_length++] = (byte)c;
        }
    }

    internal void Put(byte[] source, int offset, int count)
    {
        if (count <= _room - _length || Reserve(count))
        {
            Array.Copy(source, offset, _data, _length, count);
            _length += count;
        }
    }

    internal void PutQuoted(string text, bool isAsciiOnly)
    {
        int chars = text.Length;
        int worst = chars * MaxBytesPerChar + Quotes;
        if (chars > JsonConstants.ScratchChars || worst > _maxBytes - _length)
        {
            byte[] bytes = _utf8.GetBytes(text);
            PutQuoted(bytes, 0, bytes.Length, isAsciiOnly);
            return;
        }

        if (worst <= _room - _length || Reserve(worst))
        {
            int start = _length + 1;
            FinishQuoted(start, chars == 0 ? start : start + _utf8.GetBytes(text, 0, chars, _data, start), isAsciiOnly);
        }
    }

    internal void PutQuoted(byte[] text, int offset, int count, bool isAsciiOnly)
    {
        int needed = count + Quotes;
        if (needed <= _room - _length || Reserve(needed))
        {
            int start = _length + 1;
            Array.Copy(text, offset, _data, start, count);
            FinishQuoted(start, start + count, isAsciiOnly);
        }
    }

    internal void Put(string text)
    {
        int chars = text.Length;
        int worst = chars * MaxBytesPerChar;
        if (chars == 0 || chars > JsonConstants.ScratchChars || worst > _maxBytes - _length)
        {
            byte[] bytes = _utf8.GetBytes(text);
            Put(bytes, 0, bytes.Length);
        }
        else if (worst <= _room - _length || Reserve(worst))
        {
            _length += _utf8.GetBytes(text, 0, chars, _data, _length);
        }
    }

    /// <summary>Takes text of ASCII characters none of which needs an escape.</summary>
    internal void PutQuotedPlain(string text)
    {
        int chars = text.Length;
        int needed = chars + Quotes;
        if (needed <= _room - _length || Reserve(needed))
        {
            _data[_length++] = (byte)'"';
            _length += chars == 0 ? 0 : _utf8.GetBytes(text, 0, chars, _data, _length);
            _data[_length++] = (byte)'"';
        }
    }

    /// <summary>Takes JSON. Bytes from 0x80 up can only stand in strings there, where an escape may take their place.</summary>
    internal void PutAsciiOnly(byte[] json, int offset, int count)
    {
        int end = offset + count;
        int run = offset;
        for (int i = offset; i < end; i++)
        {
            if (json[i] >= FirstNonAscii)
            {
                Put(json, run, i - run);
                if (Reserve(1 + LongEscapeGrowth))
                {
                    PutEscaped(json[i], _length, true);
                    _length += 1 + LongEscapeGrowth;
                }

                run = i + 1;
            }
        }

        Put(json, run, end - run);
    }

    // The text stands in the buffer already, behind the place of its first quote.
    private void FinishQuoted(int start, int end, bool isAsciiOnly)
    {
        byte[] data = _data;
        data[start - 1] = (byte)'"';
        for (int i = start; i < end; i++)
        {
            byte b = data[i];
            if (b > '\\' ? b >= Delete && (b == Delete || isAsciiOnly) : b < ' ' || b == '"' || b == '\\')
            {
                end = Escape(i, end, isAsciiOnly);
                break;
            }
        }

        if (end != DidNotFit)
        {
            _data[end] = (byte)'"';
            _length = end + 1;
        }
    }

    // Makes room and spreads the text from its end; gives its new end.
    private int Escape(int start, int end, bool isAsciiOnly)
    {
        int unquoted = _length;
        _length = end;
        int newEnd = end + CountGrowth(start, end, isAsciiOnly);
        bool isRoom = Reserve(newEnd - end + 1);
        _length = unquoted;
        if (!isRoom)
        {
            return DidNotFit;
        }

        int to = newEnd;
        for (int i = end - 1; i >= start; i--)
        {
            byte b = _data[i];
            to -= 1 + GrowthOf(b, isAsciiOnly);
            PutEscaped(b, to, isAsciiOnly);
        }

        return newEnd;
    }

    private int CountGrowth(int start, int end, bool isAsciiOnly)
    {
        int growth = 0;
        for (int i = start; i < end; i++)
        {
            growth += GrowthOf(_data[i], isAsciiOnly);
        }

        return growth;
    }

    private static int GrowthOf(byte b, bool isAsciiOnly)
    {
        if (b >= ' ' && b != '"' && b != '\\' && (b < Delete || (b > Delete && !isAsciiOnly)))
        {
            return 0;
        }

        return ShortEscape(b) == '\0' ? LongEscapeGrowth : ShortEscapeGrowth;
    }

    private void PutEscaped(byte b, int offset, bool isAsciiOnly)
    {
        int growth = GrowthOf(b, isAsciiOnly);
        _data[offset] = growth == 0 ? b : (byte)'\\';
        if (growth == ShortEscapeGrowth)
        {
            _data[offset + 1] = (byte)ShortEscape(b);
        }
        else if (growth == LongEscapeGrowth)
        {
            _data[offset + 1] = (byte)'u';
            _data[offset + 2] = (byte)'0';
            _data[offset + 3] = (byte)'0';
            _data[offset + 4] = (byte)HexDigit(b >> 4);
            _data[offset + 5] = (byte)HexDigit(b & 0xf);
        }
    }

    private static char ShortEscape(byte b)
    {
        switch (b)
        {
            case 0x08: return 'b';
            case 0x09: return 't';
            case 0x0a: return 'n';
            case 0x0c: return 'f';
            case 0x0d: return 'r';
            case (byte)'"': return '"';
            case (byte)'\\': return '\\';
            default: return '\0';
        }
    }

    private static char HexDigit(int value)
    {
        return (char)(value < 10 ? '0' + value : 'a' + value - 10);
    }

    private bool Reserve(int count)
    {
        if (_isTruncated || count > _maxBytes - _length)
        {
            Truncate();
            return false;
        }

        if (_length + count > _data.Length)
        {
            Grow(_length + count);
        }

        return true;
    }

    private void Grow(int needed)
    {
        int size = _data.Length > _maxBytes / 2 ? _maxBytes : _data.Length * 2;
        byte[] larger = new byte[size < needed ? needed : size];
        Array.Copy(_data, 0, larger, 0, _length);
        _data = larger;
        _room = larger.Length;
    }
}
