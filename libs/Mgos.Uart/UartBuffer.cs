// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Uart;

/// <summary>A bounded queue of bytes between two threads.</summary>
internal sealed class UartBuffer
{
    private readonly object _lock = new object();
    private byte[] _bytes;
    private int _first;
    private int _count;

    internal UartBuffer(int capacity)
    {
        _bytes = new byte[capacity];
    }

    internal int Count
    {
        get
        {
            lock (_lock)
            {
                return _count;
            }
        }
    }

    internal int Room
    {
        get
        {
            lock (_lock)
            {
                return _bytes.Length > _count ? _bytes.Length - _count : 0;
            }
        }
    }

    /// <summary>Changes the size; what waits stays, even if it is more.</summary>
    internal void Resize(int capacity)
    {
        lock (_lock)
        {
            byte[] bytes = new byte[capacity < _count ? _count : capacity];
            int count = _count;
            CopyOut(bytes, 0, count);
            _bytes = bytes;
            _first = 0;
            _count = count;
        }
    }

    /// <summary>Adds as many bytes as fit; gives their number.</summary>
    internal int Add(byte[] data, int offset, int count)
    {
        lock (_lock)
        {
            int added = count < _bytes.Length - _count ? count : _bytes.Length - _count;
            int at = (_first + _count) % _bytes.Length;
            int upToEnd = added < _bytes.Length - at ? added : _bytes.Length - at;
            Array.Copy(data, offset, _bytes, at, upToEnd);
            Array.Copy(data, offset + upToEnd, _bytes, 0, added - upToEnd);
            _count += added;
            return added;
        }
    }

    /// <summary>Takes up to so many bytes; gives their number.</summary>
    internal int Take(byte[] target, int offset, int count)
    {
        lock (_lock)
        {
            int taken = count < _count ? count : _count;
            CopyOut(target, offset, taken);
            _first = (_first + taken) % _bytes.Length;
            _count -= taken;
            return taken;
        }
    }

    private void CopyOut(byte[] target, int offset, int count)
    {
        int upToEnd = count < _bytes.Length - _first ? count : _bytes.Length - _first;
        Array.Copy(_bytes, _first, target, offset, upToEnd);
        Array.Copy(_bytes, 0, target, offset + upToEnd, count - upToEnd);
    }
}
