// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Auth;

/// <summary>Bytes that are read piece by piece, more than once.</summary>
public interface IByteSource
{
    /// <summary>Goes to the first byte.</summary>
    /// <returns>False if there is nothing to read from.</returns>
    bool Open();

    /// <summary>Reads on.</summary>
    /// <param name="buffer">Where to.</param>
    /// <param name="offset">First byte of the buffer.</param>
    /// <param name="count">Largest number of bytes.</param>
    /// <returns>Number of bytes; 0 at the end, -1 on an error.</returns>
    int Read(byte[] buffer, int offset, int count);

    /// <summary>Ends reading.</summary>
    void Close();
}
