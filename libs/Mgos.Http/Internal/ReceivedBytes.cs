// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Http;

/// <summary>What was received on a connection and is still needed.</summary>
/// <remarks>Pure. Fields, because a board pays for every call of a property.</remarks>
internal sealed class ReceivedBytes
{
    /// <summary>Holds the bytes; replaced when it grows.</summary>
    internal byte[] Data = new byte[HttpConstants.InputBufferBytes];

    /// <summary>Number of bytes.</summary>
    internal int Count;

    /// <summary>Bytes that can be added.</summary>
    internal int Room => Data.Length - Count;

    /// <summary>Makes room for as many bytes in all.</summary>
    internal void Grow(int size)
    {
        byte[] data = new byte[size];
        Array.Copy(Data, data, Count);
        Data = data;
    }

    /// <summary>Keeps only what stands behind a position, and no more memory than that needs.</summary>
    internal void Forget(int end)
    {
        int left = Count - end;
        byte[] target = Data;
        if (Data.Length > HttpConstants.InputBufferBytes && left < HttpConstants.InputBufferBytes)
            target = new byte[HttpConstants.InputBufferBytes];
        Array.Copy(Data, end, target, 0, left);
        Data = target;
        Count = left;
    }
}
