// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Http;

/// <summary>Takes the body of one request piece by piece, so that bodies of any size need no more memory than one piece.</summary>
/// <remarks>
/// Either <see cref="End"/> or <see cref="Abort"/> is called last, once. The answer may be sent at any time: before the end it refuses the rest of the body, and
/// <see cref="Abort"/> follows. One that throws is logged, the client gets 500, and <see cref="Abort"/> follows. Thread of all calls: loop.
/// </remarks>
public interface IHttpBodyReceiver
{
    /// <summary>Takes the next bytes of the body.</summary>
    /// <param name="data">Holds the bytes; valid during the call, not to be changed.</param>
    /// <param name="offset">First byte.</param>
    /// <param name="count">Number of bytes, 1 or more.</param>
    /// <returns>
    /// Number of bytes taken. With fewer than <paramref name="count"/> nothing more is read from the client until <see cref="HttpRequest.ResumeBody"/> is called; then
    /// the rest is offered again.
    /// </returns>
    int Receive(byte[] data, int offset, int count);

    /// <summary>The body is complete; now answer, or later.</summary>
    void End();

    /// <summary>The rest of the body will not come: the client is gone or too slow, the body is malformed or too large, or the answer was sent already. Clean up.</summary>
    void Abort();
}
