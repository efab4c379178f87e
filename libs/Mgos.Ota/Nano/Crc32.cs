// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Ota;

/// <summary>The checksum of zip archives (polynomial 0xEDB88320, reflected) over bytes that come piece by piece.</summary>
/// <remarks>Computed by the firmware of the board.</remarks>
public sealed class Crc32
{
    private readonly System.IO.Hashing.Crc32 _crc = new System.IO.Hashing.Crc32();

    /// <summary>The checksum of what was taken in.</summary>
    public uint Value => _crc.GetCurrentHashAsUInt32();

    /// <summary>Starts anew.</summary>
    public void Reset() => _crc.Reset();

    /// <summary>Takes bytes in.</summary>
    /// <param name="data">Holds the bytes.</param>
    /// <param name="offset">First byte.</param>
    /// <param name="count">Number of bytes.</param>
    public void Update(byte[] data, int offset, int count) => _crc.Append(new SpanByte(data, offset, count));
}
