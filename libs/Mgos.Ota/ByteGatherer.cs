// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Ota;

/// <summary>Puts bytes that come in pieces into an array, until there are as many as are needed. Pure.</summary>
internal sealed class ByteGatherer
{
    private byte[] _target;
    private int _have;
    private int _need;

    internal bool IsComplete => _have == _need;

    /// <summary>Starts anew.</summary>
    internal void Begin(byte[] target, int need)
    {
        _target = target;
        _have = 0;
        _need = need;
    }

    /// <summary>Goes on behind the bytes that are there.</summary>
    internal void Extend(int need) => _need = need;

    /// <summary>Takes bytes; gives how many.</summary>
    internal int Take(byte[] data, int offset, int count)
    {
        int missing = _need - _have;
        int taken = count < missing ? count : missing;
        Array.Copy(data, offset, _target, _have, taken);
        _have += taken;
        return taken;
    }
}
