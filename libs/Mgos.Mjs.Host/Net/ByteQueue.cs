// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Mjs.Host;

/// <summary>Bytes that come in at the end and are taken from the front, in one array.</summary>
internal sealed class ByteQueue
{
    private const int FirstBytes = 128;

    private static readonly byte[] NoBytes = new byte[0];

    private readonly int _limit;
    private int _start;

    /// <summary>Makes an empty queue.</summary>
    /// <param name="limit">Bytes that it holds at most.</param>
    internal ByteQueue(int limit)
    {
        _limit = limit;
        Data = NoBytes;
    }

    /// <summary>The array; another one after each <see cref="Append"/> that needs room.</summary>
    internal byte[] Data { get; private set; }

    /// <summary>Where in <see cref="Data"/> the first byte is.</summary>
    internal int Start => _start;

    internal int Count { get; private set; }

    internal int Room => _limit - Count;

    /// <returns>False if there is no room; nothing has been appended then.</returns>
    internal bool Append(byte[] data, int offset, int count)
    {
        if (count > Room)
            return false;
        if (_start + Count + count > Data.Length)
            MakeRoom(count);
        Array.Copy(data, offset, Data, _start + Count, count);
        Count += count;
        return true;
    }

    /// <summary>Gives a copy of the bytes.</summary>
    internal byte[] ToArray()
    {
        byte[] copy = new byte[Count];
        Array.Copy(Data, _start, copy, 0, Count);
        return copy;
    }

    /// <summary>Takes bytes away from the front; all of them if there are fewer.</summary>
    internal void Remove(int count)
    {
        if (count <= 0)
            return;
        count = count > Count ? Count : count;
        _start += count;
        Count -= count;
        if (Count > 0)
            return;
        _start = 0;
        Data = NoBytes;
    }

    // A new array, never a moved one: a script may still look at the old.
    private void MakeRoom(int count)
    {
        int needed = Count + count;
        int length = needed < FirstBytes ? FirstBytes : needed + needed / 2;
        byte[] data = new byte[length > _limit ? _limit : length];
        Array.Copy(Data, _start, data, 0, Count);
        Data = data;
        _start = 0;
    }
}
