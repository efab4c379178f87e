// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net.Sockets;

namespace Mgos.Http;

/// <summary>Finds out which sockets are ready and tells it on the loop, once for each time it is asked.</summary>
internal interface ISocketWatcher
{
    /// <summary>Takes a socket in; nothing is watched yet.</summary>
    /// <returns>Its slot, or -1 if all are in use.</returns>
    int Add(Socket socket, ISocketReadyHandler handler);

    /// <summary>Has the handler called once when the socket is ready for any of this.</summary>
    void Arm(int slot, bool forReading, bool forWriting);

    /// <summary>Takes a socket out and closes it.</summary>
    void CloseSocket(int slot);
}
