// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;

namespace Mgos.TestKit.Ota;

/// <summary>Bytes that are put together one by one.</summary>
public sealed class ByteBuffer
{
    private byte[] _data = new byte[256];

    /// <summary>Number of bytes.</summary>
    public int Length { get; private set; }

    /// <summary>Appends a number of two bytes, the lowest first.</summary>
    /// <param name="value">The number.</param>
    public void UInt16(int value)
    {
        Byte(value);
        Byte(value >> 8);
    }

    /// <summary>Appends a number of four bytes, the lowest first.</summary>
    /// <param name="value">The number.</param>
    public void UInt32(uint value)
    {
        UInt16((int)(value & 0xffff));
        UInt16((int)(value >> 16));
    }

    /// <summary>Appends bytes.</summary>
    /// <param name="data">The bytes.</param>
    public void Bytes(byte[] data)
    {
        Reserve(data.Length);
        Array.Copy(data, 0, _data, Length, data.Length);
        Length += data.Length;
    }

    /// <summary>Appends a text as UTF-8.</summary>
    /// <param name="text">The text.</param>
    public void Text(string text) => Bytes(Encoding.UTF8.GetBytes(text));

    /// <summary>Gives a copy.</summary>
    /// <returns>The bytes.</returns>
    public byte[] ToArray()
    {
        byte[] copy = new byte[Length];
        Array.Copy(_data, copy, Length);
        return copy;
    }

    private void Byte(int value)
    {
        Reserve(1);
        _data[Length++] = (byte)value;
    }

    private void Reserve(int count)
    {
        if (Length + count <= _data.Length)
            return;
        byte[] larger = new byte[(Length + count) * 2];
        Array.Copy(_data, larger, Length);
        _data = larger;
    }
}
