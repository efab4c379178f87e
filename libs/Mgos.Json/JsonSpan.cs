// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;

namespace Mgos.Json;

/// <summary>A raw JSON value inside somebody else's array: an object to keep and refill, not a copy.</summary>
/// <remarks>Valid as long as the array is not written to. Thread: one at a time.</remarks>
public sealed class JsonSpan
{
    private const byte Quote = (byte)'"';

    private byte[] _data;
    private int _offset;
    private int _count;

    /// <summary>Makes an absent value.</summary>
    public JsonSpan()
    {
    }

    /// <summary>The array; null if the value is absent.</summary>
    public byte[] Data => _data;

    /// <summary>Offset of the first byte of the value.</summary>
    public int Offset => _offset;

    /// <summary>Bytes of the value; a string counts its quotes.</summary>
    public int Count => _count;

    /// <summary>True if there is a value.</summary>
    public bool IsPresent => _count > 0;

    /// <summary>True if the value is a string.</summary>
    public bool IsString => _count > 0 && _data[_offset] == Quote;

    /// <summary>Offset of the text of the value: behind the quote of a string, otherwise <see cref="Offset"/>.</summary>
    public int TextOffset => _count > 0 && _data[_offset] == Quote ? _offset + 1 : _offset;

    /// <summary>Bytes of the text of the value: of a string without its quotes, otherwise <see cref="Count"/>.</summary>
    public int TextCount => _count > 0 && _data[_offset] == Quote ? _count - 2 : _count;

    /// <summary>Points at a value.</summary>
    /// <param name="data">Array; not copied.</param>
    /// <param name="offset">Offset of the first byte.</param>
    /// <param name="count">Bytes; 0 makes the value absent.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range is not inside the array.</exception>
    public void Set(byte[] data, int offset, int count)
    {
        CheckRange(data, offset, count);
        Point(data, offset, count);
    }

    /// <summary>Makes the value absent.</summary>
    public void Clear()
    {
        _data = null;
        _offset = 0;
        _count = 0;
    }

    /// <summary>The raw JSON text.</summary>
    /// <returns>Null if the value is absent.</returns>
    public string ToText()
    {
        return IsPresent ? Encoding.UTF8.GetString(Data, Offset, Count) : null;
    }

    /// <summary>A copy of the raw bytes.</summary>
    /// <returns>Null if the value is absent.</returns>
    public byte[] ToArray()
    {
        if (!IsPresent)
        {
            return null;
        }

        byte[] copy = new byte[Count];
        Array.Copy(Data, Offset, copy, 0, Count);
        return copy;
    }

    /// <summary>Compares the raw JSON text, for example with <c>null</c> or <c>"on"</c> with its quotes.</summary>
    /// <param name="text">Text to compare with.</param>
    /// <returns>False also if the value is absent.</returns>
    public bool EqualsText(string text)
    {
        // A string has at most as many characters as bytes.
        return IsPresent && text != null && text.Length <= Count && ToText() == text;
    }

    // For ranges that are known to be right.
    internal void Point(byte[] data, int offset, int count)
    {
        _data = data;
        _offset = offset;
        _count = count;
    }

    internal static void CheckRange(byte[] data, int offset, int count)
    {
        int available = data == null ? 0 : data.Length;
        if (offset < 0 || count < 0 || offset > available || count > available - offset)
        {
            throw new ArgumentOutOfRangeException(nameof(count));
        }
    }
}
