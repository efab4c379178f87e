// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Log.Udp;

/// <summary>Datagrams that wait, oldest first, in a fixed number of bytes. Each is <c>length (2) | bytes</c>. Pure. Thread: any.</summary>
internal sealed class UdpLogQueue
{
    private const int LengthBytes = 2;

    private readonly byte[] _data = new byte[UdpLogConstants.QueueBytes];
    private int _count;

    /// <summary>Puts a datagram at the end; false if it does not fit.</summary>
    internal bool Add(byte[] header, byte[] line, int count)
    {
        int length = header.Length + count;
        lock (_data)
        {
            if (LengthBytes + length > _data.Length - _count)
                return false;
            _data[_count] = (byte)length;
            _data[_count + 1] = (byte)(length >> 8);
            Array.Copy(header, 0, _data, _count + LengthBytes, header.Length);
            Array.Copy(line, 0, _data, _count + LengthBytes + header.Length, count);
            _count += LengthBytes + length;
            return true;
        }
    }

    /// <summary>Takes the oldest datagram; gives its length, 0 if there is none.</summary>
    internal int Take(byte[] datagram)
    {
        lock (_data)
        {
            if (_count == 0)
                return 0;
            int length = _data[0] | (_data[1] << 8);
            Array.Copy(_data, LengthBytes, datagram, 0, length);
            _count -= LengthBytes + length;
            Array.Copy(_data, LengthBytes + length, _data, 0, _count);
            return length;
        }
    }

    internal void Clear()
    {
        lock (_data)
        {
            _count = 0;
        }
    }
}
