// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Json;

/// <summary>Bytes that grow up to a limit, and the escapes of JSON strings. Once something did not fit, nothing more is taken.</summary>
internal sealed class JsonBuffer
{
    private const int LastControl = 0x1f;
    private const int Delete = 0x7f;
    private const int FirstNonAscii = 0x80;

    private readonly int _maxBytes;
    private byte[] _data;
    private int _length;
    private bool _isTruncated;

    internal JsonBuffer(int capacityBytes, int maxBytes)
    {
        _data = new byte[capacityBytes];
        _maxBytes = maxBytes;
    }

    internal byte[] Data => _data;

    internal int Length => _length;

    internal bool IsTruncated => _isTruncated;

    internal void Clear()
    {
        _length = 0;
        _isTruncated = false;
    }

    internal void Truncate()
    {
        _isTruncated = true;
    }

    internal void Put(char c)
    {
        if (Reserve(1))
        {
            _data[_length++] = (byte)c;
        }
    }

    internal void Put(byte[] source, int offset, int count)
    {
        if (count > 0 && Reserve(count))
        {
            Array.Copy(source, offset, _data, _length, count);
            _length += count;
        }
    }

    internal void PutQuoted(byte[] text, int offset, int count, bool isAsciiOnly)
    {
        Put('"');
        int end = offset + count;
        int run = offset;
        for (int i = offset; i < end; i++)
        {
            byte b = text[i];
            if (b <= LastControl || b == '"' || b == '\\' || (b >= Delete && (b == Delete || isAsciiOnly)))
            {
                Put(text, run, i - run);
                PutEscape(b);
                run = i + 1;
            }
        }

        Put(text, run, end - run);
        Put('"');
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
                PutEscape(json[i]);
                run = i + 1;
            }
        }

        Put(json, run, end - run);
    }

    private void PutEscape(byte b)
    {
        char letter = ShortEscape(b);
        Put('\\');
        if (letter != '\0')
        {
            Put(letter);
            return;
        }

        Put('u');
        Put('0');
        Put('0');
        Put(HexDigit(b >> 4));
        Put(HexDigit(b & 0xf));
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
            _isTruncated = true;
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
    }
}
