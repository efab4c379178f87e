// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Rpc.Uart;

/// <summary>Input that waits for the loop; bounded. Thread: any.</summary>
internal sealed class UartInputQueue
{
    private readonly object _lock = new object();
    private readonly byte[] _data = new byte[UartConstants.InputBufferBytes];
    private int _count;

    /// <summary>Bytes that can be added.</summary>
    internal int Room
    {
        get
        {
            lock (_lock)
            {
                return _data.Length - _count;
            }
        }
    }

    internal bool IsEmpty => Room == _data.Length;

    internal void Add(byte[] data, int count)
    {
        lock (_lock)
        {
            Array.Copy(data, 0, _data, _count, count);
            _count += count;
        }
    }

    /// <summary>Takes the oldest bytes; gives their number.</summary>
    internal int Take(byte[] chunk)
    {
        lock (_lock)
        {
            int count = _count < chunk.Length ? _count : chunk.Length;
            Array.Copy(_data, chunk, count);
            _count -= count;
            Array.Copy(_data, count, _data, 0, _count);
            return count;
        }
    }
}
