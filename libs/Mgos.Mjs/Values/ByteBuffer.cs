// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>Bytes that are put together.</summary>
internal sealed class ByteBuffer
{
    internal byte[] Data;
    internal int Count;

    internal ByteBuffer(int capacity)
    {
        Data = new byte[capacity];
    }

    internal void Add(int value)
    {
        if (Count == Data.Length)
        {
            Data = Growth.Of(Data, Arithmetic.Grown(Count, Count + 1));
        }

        Data[Count++] = (byte)value;
    }

    internal void Add(byte[] source, int start, int count)
    {
        if (Count + count > Data.Length)
        {
            Data = Growth.Of(Data, Arithmetic.Grown(Count, Count + count));
        }

        System.Array.Copy(source, start, Data, Count, count);
        Count += count;
    }

    internal void Add(byte[] bytes) => Add(bytes, 0, bytes.Length);

    internal void Add(string text) => Add(Bytes.Of(text));

    internal byte[] ToBytes() => Bytes.Part(Data, 0, Count);
}
