// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Http;

/// <summary>Handles one WebSocket of a client. Thread of all calls: loop.</summary>
public interface IWebSocketListener
{
    /// <summary>The WebSocket is open.</summary>
    /// <param name="socket">The WebSocket; keep it for sending.</param>
    void OnOpen(WebSocketConnection socket);

    /// <summary>A message has come.</summary>
    /// <param name="data">Holds the message; valid during the call.</param>
    /// <param name="count">Length of the message in bytes, from index 0.</param>
    /// <param name="isText">True for text, which is valid UTF-8; false for binary.</param>
    void OnMessage(byte[] data, int count, bool isText);

    /// <summary>What had to wait has left, see <see cref="WebSocketConnection.PendingBytes"/>; never called from within a send.</summary>
    void OnSent();

    /// <summary>The WebSocket is gone; called once.</summary>
    /// <param name="code">Close code of the peer, <see cref="WebSocketCloseCode.Lost"/> without a close.</param>
    void OnClosed(int code);
}
