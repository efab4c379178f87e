// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Vfs;

/// <summary>An open file of an <see cref="IHostDisk"/>.</summary>
public interface IHostDiskFile : IDisposable
{
    /// <summary>Bytes.</summary>
    long Length { get; }

    /// <summary>Reads bytes.</summary>
    /// <param name="position">Where, 0 or more.</param>
    /// <param name="buffer">Where to.</param>
    /// <param name="offset">First byte of the buffer.</param>
    /// <param name="count">Largest number of bytes.</param>
    /// <returns>Number of bytes; 0 at the end.</returns>
    int Read(long position, byte[] buffer, int offset, int count);

    /// <summary>Writes bytes.</summary>
    /// <param name="position">Where, 0 or more.</param>
    /// <param name="data">What.</param>
    /// <param name="offset">First byte of the data.</param>
    /// <param name="count">Number of bytes.</param>
    void Write(long position, byte[] data, int offset, int count);

    /// <summary>Cuts the file.</summary>
    /// <param name="length">New length in bytes.</param>
    void SetLength(long length);

    /// <summary>Makes the content durable.</summary>
    void Sync();
}
