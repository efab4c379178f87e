// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Mjs;

/// <summary>A block of memory, or an object of the host, that scripts see as a pointer.</summary>
/// <remarks>
/// A pointer is a block and an offset: it can be moved, compared, printed, and, if the block has bytes, read and written; the block's address is a number
/// that no other block has. Mirrors the foreign pointers of mJS. Differs: reading outside of a block is an error of the script.
/// </remarks>
public sealed class MjsMemory
{
    /// <summary>Makes a block.</summary>
    /// <param name="engine">The engine whose scripts will see it; it gives the address.</param>
    /// <param name="data">The bytes, which are shared with the host, or null if the pointer is opaque.</param>
    /// <param name="target">Any object that the host wants to find again, or null.</param>
    public MjsMemory(MjsEngine engine, byte[] data, object target)
    {
        Data = data;
        Target = target;
        Address = engine.TakeAddresses(data == null ? 1 : data.Length);
    }

    /// <summary>The bytes, or null.</summary>
    public byte[] Data { get; }

    /// <summary>The object of the host, or null.</summary>
    public object Target { get; }

    internal double Address { get; }

    internal static double AddressOf(object memory, double offset)
    {
        return memory == null ? offset : ((MjsMemory)memory).Address + offset;
    }

    internal byte[] Copy(double offset, int count)
    {
        byte[] copy = new byte[count];
        if (Data != null && offset >= 0 && offset + count <= Data.Length)
        {
            Array.Copy(Data, (int)offset, copy, 0, count);
        }

        return copy;
    }
}
