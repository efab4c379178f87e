// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Net;

/// <summary>A server: takes connections from a <see cref="SocketListener"/>. Thread: loop.</summary>
public interface IConnectionAcceptor
{
    /// <summary>Sees to it that one more connection can be taken in.</summary>
    /// <returns>False if there is no room; the server calls <see cref="SocketListener.Resume"/> when there is.</returns>
    bool MakeRoom();

    /// <summary>Takes a connection in.</summary>
    /// <param name="transport">The connection, without an owner yet.</param>
    void Accept(IByteTransport transport);
}
