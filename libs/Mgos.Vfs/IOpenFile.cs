// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Vfs;

/// <summary>A file that a file system has opened.</summary>
/// <remarks>Position and access rights are kept by <see cref="VfsFile"/>. Thread: loop.</remarks>
public interface IOpenFile
{
    /// <summary>Bytes, with what was written so far.</summary>
    long Length { get; }

    /// <summary>Reads bytes.</summary>
    /// <param name="position">Where, 0 or more.</param>
    /// <param name="buffer">Where to.</param>
    /// <param name="offset">First byte of the buffer.</param>
    /// <param name="count">Largest number of bytes, inside the buffer.</param>
    /// <returns>Number of bytes; 0 at the end; -1 if they cannot be read.</returns>
    int Read(long position, byte[] buffer, int offset, int count);

    /// <summary>Writes bytes; a gap behind the end is filled with zeros.</summary>
    /// <param name="position">Where, 0 or more; position plus count is at most <see cref="VfsConstants.MaxFileBytes"/>.</param>
    /// <param name="data">What.</param>
    /// <param name="offset">First byte of the data.</param>
    /// <param name="count">Number of bytes, inside the data.</param>
    /// <returns>None, NoSpace, OutOfMemory or IoError.</returns>
    VfsError Write(long position, byte[] data, int offset, int count);

    /// <summary>Makes everything written durable and visible, at once, and closes the file.</summary>
    /// <returns>None; after an error the file has its old content.</returns>
    VfsError Close();

    /// <summary>Closes the file and forgets what was written.</summary>
    void Discard();
}
