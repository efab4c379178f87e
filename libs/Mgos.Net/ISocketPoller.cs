// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net.Sockets;

namespace Mgos.Net;

/// <summary>Waits for sockets in the way of the platform.</summary>
internal interface ISocketPoller
{
    /// <summary>Waits until one socket is ready or <see cref="Wake"/> is called.</summary>
    /// <param name="sockets">Sockets; null where there is none.</param>
    /// <param name="interest">For each, the bits of <see cref="SocketInterest"/> to wait for.</param>
    /// <param name="found">For each, set to the bits that are ready, else 0. An error counts as ready.</param>
    /// <remarks>Thread: the watcher's.</remarks>
    void Wait(Socket[] sockets, byte[] interest, byte[] found);

    /// <summary>Ends the wait, or the next one. Thread: any.</summary>
    void Wake();

    /// <summary>Releases what it holds, after its thread has ended.</summary>
    void Close();
}
