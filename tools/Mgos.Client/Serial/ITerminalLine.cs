// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Client.Serial;

/// <summary>An open serial port.</summary>
internal interface ITerminalLine : IDisposable
{
    /// <summary>Reads what has come in.</summary>
    /// <returns>Number of bytes; 0 if nothing came for a moment.</returns>
    /// <exception cref="IOException">The port is gone.</exception>
    int Read(byte[] buffer);

    /// <summary>Writes some of the bytes, waiting a moment for room.</summary>
    /// <returns>Number of bytes that were taken; 0 for none.</returns>
    /// <exception cref="IOException">The port is gone.</exception>
    int Write(ReadOnlySpan<byte> data);
}
