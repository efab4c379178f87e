// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Vfs;

/// <summary>An open file of a flash store.</summary>
public interface IFlashFile
{
    /// <summary>Bytes, with what was written so far.</summary>
    long Length { get; }

    /// <summary>Reads bytes.</summary>
    /// <param name="position">Where, 0 or more.</param>
    /// <param name="buffer">Where to.</param>
    /// <param name="offset">First byte of the buffer.</param>
    /// <param name="count">Largest number of bytes.</param>
    /// <returns>Number of bytes; 0 at the end; -1 if they cannot be read.</returns>
    int Read(long position, byte[] buffer, int offset, int count);

    /// <summary>Writes bytes.</summary>
    /// <param name="position">Where, at most at the end.</param>
    /// <param name="data">What.</param>
    /// <param name="offset">First byte of the data.</param>
    /// <param name="count">Number of bytes.</param>
    /// <returns>None, NoSpace, OutOfMemory or IoError.</returns>
    VfsError Write(long position, byte[] data, int offset, int count);

    /// <summary>Closes the file; what was written is durable when this returns.</summary>
    /// <returns>None, NoSpace or IoError.</returns>
    VfsError Close();

    /// <summary>Closes the file; what was written need not be kept.</summary>
    void Discard();
}
