// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>A block of memory, or an object of the host, that scripts see as a pointer.</summary>
/// <remarks>
/// A pointer is a block and an offset: it can be moved, compared, printed, and, if the block has bytes, read and written; the block's address is a number
/// that no other block has. Mirrors the foreign pointers of mJS. Differs: reading outside of a block is an error of the script.
/// </remarks>
public sealed class MjsMemory
{
    private readonly byte[] _data;
    private readonly object _target;
    private readonly double _address;

    /// <summary>Makes a block.</summary>
    /// <param name="engine">The engine whose scripts will see it; it gives the address.</param>
    /// <param name="data">The bytes, which are shared with the host, or null if the pointer is opaque.</param>
    /// <param name="target">Any object that the host wants to find again, or null.</param>
    public MjsMemory(MjsEngine engine, byte[] data, object target)
    {
        _data = data;
        _target = target;
        _address = engine.TakeAddresses(data == null ? 1 : data.Length);
    }

    /// <summary>The bytes, or null.</summary>
    public byte[] Data => _data;

    /// <summary>The object of the host, or null.</summary>
    public object Target => _target;

    internal static double AddressOf(object memory, double offset)
    {
        return memory == null ? offset : ((MjsMemory)memory)._address + offset;
    }
}
