// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.I2c;

/// <summary>The bytes of a write that is not stopped yet. The hardware makes a whole transfer or none, so they wait for what follows.</summary>
internal sealed class I2cTransferQueue
{
    private int _count;

    /// <summary>The bytes, from the first on.</summary>
    internal byte[] Bytes { get; } = new byte[I2cConstants.MaxHeldBytes];

    /// <summary>Number of bytes.</summary>
    internal int Count => _count;

    /// <summary>Address of the device they are for.</summary>
    internal int Address { get; private set; }

    /// <summary>Begins anew with bytes for a device; false if they do not fit.</summary>
    internal bool Begin(int address, byte[] data, int offset, int count)
    {
        _count = 0;
        Address = address;
        return Add(data, offset, count);
    }

    /// <summary>Adds bytes; false if they do not fit, then nothing is left.</summary>
    internal bool Add(byte[] data, int offset, int count)
    {
        if (count > Bytes.Length - _count)
        {
            _count = 0;
            return false;
        }

        Array.Copy(data, offset, Bytes, _count, count);
        _count += count;
        return true;
    }

    internal void Clear() => _count = 0;
}
