// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;

namespace Mgos.Http;

/// <summary>Builds bytes in one buffer that grows when it must.</summary>
internal sealed class ByteWriter
{
    private const int MaxUtf8BytesPerChar = 3;
    private const int MaxLongDigits = 20;

    private byte[] _buffer;

    internal ByteWriter(int size)
    {
        _buffer = new byte[size];
    }

    internal byte[] Buffer => _buffer;

    internal int Count { get; private set; }

    internal int Room => _buffer.Length - Count;

    internal void Clear() => Count = 0;

    internal void Text(string text)
    {
        if (text.Length == 0)
            return;
        Reserve(text.Length * MaxUtf8BytesPerChar);
        Count += Encoding.UTF8.GetBytes(text, 0, text.Length, _buffer, Count);
    }

    internal void Byte(int value)
    {
        Reserve(1);
        _buffer[Count++] = (byte)value;
    }

    internal void Bytes(byte[] data, int offset, int count)
    {
        Reserve(count);
        Array.Copy(data, offset, _buffer, Count, count);
        Count += count;
    }

    internal void Bytes(byte[] data) => Bytes(data, 0, data.Length);

    internal void LineEnd()
    {
        Reserve(2);
        _buffer[Count++] = AsciiBytes.CarriageReturn;
        _buffer[Count++] = AsciiBytes.LineFeed;
    }

    /// <summary>Writes a number that is not negative.</summary>
    internal void Number(long value)
    {
        Reserve(MaxLongDigits);
        int digits = 1;
        for (long rest = value / 10; rest > 0; rest /= 10)
            digits++;
        Count += digits;
        for (int i = 1; i <= digits; i++)
        {
            _buffer[Count - i] = (byte)('0' + value % 10);
            value /= 10;
        }
    }

    internal void TwoDigits(int value)
    {
        Byte('0' + value / 10);
        Byte('0' + value % 10);
    }

    internal void Hex(long value)
    {
        int shift = 60;
        while (shift > 0 && ((value >> shift) & 15) == 0)
            shift -= 4;
        for (; shift >= 0; shift -= 4)
        {
            int digit = (int)((value >> shift) & 15);
            Byte(digit < 10 ? '0' + digit : 'a' + digit - 10);
        }
    }

    internal byte[] ToArray()
    {
        byte[] data = new byte[Count];
        Array.Copy(_buffer, data, Count);
        return data;
    }

    private void Reserve(int count)
    {
        if (Count + count <= _buffer.Length)
            return;
        int size = _buffer.Length * 2;
        byte[] buffer = new byte[size < Count + count ? Count + count : size];
        Array.Copy(_buffer, buffer, Count);
        _buffer = buffer;
    }
}
