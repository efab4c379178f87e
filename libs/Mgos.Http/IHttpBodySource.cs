// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Http;

/// <summary>A body that is asked for its bytes piece by piece, as the client takes them.</summary>
public interface IHttpBodySource
{
    /// <summary>Gives the next bytes.</summary>
    /// <param name="buffer">Where to put them.</param>
    /// <param name="offset">First position.</param>
    /// <param name="count">Largest number of bytes wanted, 1 or more.</param>
    /// <returns>Number of bytes given; 0 at the end; -1 on an error, which ends the connection so that the client notices.</returns>
    /// <remarks>Thread: loop. Must not block.</remarks>
    int Read(byte[] buffer, int offset, int count);

    /// <summary>Called once when no more is wanted, whatever the reason. Thread: loop.</summary>
    void Close();
}
