// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Auth;

/// <summary>A hash over bytes that come piece by piece. Neither the firmware nor its packages have one.</summary>
/// <remarks>Pure. Cost: allocates nothing after construction. Thread: one at a time.</remarks>
public abstract class HashFunction
{
    private const int BlockBytes = 64;
    private const int LengthOffset = 56;

    private readonly byte[] _block = new byte[BlockBytes];
    private int _count;
    private long _total;

    /// <summary>Makes a hash function; derived classes set their state up.</summary>
    protected HashFunction()
    {
    }

    /// <summary>Length of the hash in bytes.</summary>
    public abstract int DigestBytes { get; }

    /// <summary>True if the length at the end of the message is written with its highest byte first.</summary>
    protected abstract bool IsBigEndian { get; }

    /// <summary>Starts anew.</summary>
    public void Reset()
    {
        _count = 0;
        _total = 0;
        ResetState();
    }

    /// <summary>Takes bytes in.</summary>
    /// <param name="data">Holds the bytes.</param>
    /// <param name="offset">First byte.</param>
    /// <param name="count">Number of bytes.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range is not inside the array.</exception>
    public void Update(byte[] data, int offset, int count)
    {
        if (offset < 0 || count < 0 || offset > data.Length - count)
            throw new ArgumentOutOfRangeException(nameof(count));
        _total += count;
        while (count > 0)
        {
            int room = BlockBytes - _count;
            int taken = count < room ? count : room;
            Array.Copy(data, offset, _block, _count, taken);
            _count += taken;
            offset += taken;
            count -= taken;
            if (_count == BlockBytes)
                MixBlock();
        }
    }

    /// <summary>Gives the hash of what was taken in, and starts anew.</summary>
    /// <param name="digest">Gets <see cref="DigestBytes"/> bytes.</param>
    /// <param name="offset">Where to.</param>
    public void Finish(byte[] digest, int offset)
    {
        long bits = _total * 8;
        _block[_count++] = 0x80;
        if (_count > LengthOffset)
        {
            Array.Clear(_block, _count, BlockBytes - _count);
            MixBlock();
        }

        Array.Clear(_block, _count, LengthOffset - _count);
        for (int i = 0; i < 8; i++)
        {
            _block[IsBigEndian ? BlockBytes - 1 - i : LengthOffset + i] = (byte)bits;
            bits >>= 8;
        }

        MixBlock();
        WriteDigest(digest, offset);
        Reset();
    }

    /// <summary>Sets the state to that of an empty message.</summary>
    protected abstract void ResetState();

    /// <summary>Takes 64 bytes into the state.</summary>
    /// <param name="block">The bytes, from index 0.</param>
    protected abstract void Mix(byte[] block);

    /// <summary>Writes the state as the hash.</summary>
    /// <param name="digest">Where to.</param>
    /// <param name="offset">First byte.</param>
    protected abstract void WriteDigest(byte[] digest, int offset);

    private void MixBlock()
    {
        Mix(_block);
        _count = 0;
    }
}
