// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;

namespace Mgos.Json;

/// <summary>A raw JSON value inside somebody else's array: an object to keep and refill, not a copy.</summary>
/// <remarks>Valid as long as the array is not written to. Thread: one at a time.</remarks>
public sealed class JsonSpan
{
    /// <summary>Makes an absent value.</summary>
    public JsonSpan()
    {
    }

    /// <summary>The array; null if the value is absent.</summary>
    public byte[] Data { get; private set; }

    /// <summary>Offset of the first byte of the value.</summary>
    public int Offset { get; private set; }

    /// <summary>Bytes of the value; a string counts its quotes.</summary>
    public int Count { get; private set; }

    /// <summary>True if there is a value.</summary>
    public bool IsPresent => Count > 0;

    /// <summary>Points at a value.</summary>
    /// <param name="data">Array; not copied.</param>
    /// <param name="offset">Offset of the first byte.</param>
    /// <param name="count">Bytes; 0 makes the value absent.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range is not inside the array.</exception>
    public void Set(byte[] data, int offset, int count)
    {
        CheckRange(data, offset, count);
        Data = data;
        Offset = offset;
        Count = count;
    }

    /// <summary>Makes the value absent.</summary>
    public void Clear()
    {
        Set(null, 0, 0);
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

    internal static void CheckRange(byte[] data, int offset, int count)
    {
        int available = data == null ? 0 : data.Length;
        if (offset < 0 || count < 0 || offset > available || count > available - offset)
        {
            throw new ArgumentOutOfRangeException(nameof(count));
        }
    }
}
