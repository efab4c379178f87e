// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Http;

/// <summary>Handles one WebSocket that the device has opened. Thread of all calls: loop.</summary>
public interface IWebSocketClientListener
{
    /// <summary>The server has answered the handshake.</summary>
    /// <param name="status">HTTP status. Only after 101 the WebSocket may be open, see <see cref="WebSocketClient.IsOpen"/>; otherwise <see cref="OnClosed"/> follows.</param>
    void OnAnswer(int status);

    /// <summary>A message has come.</summary>
    /// <param name="data">Holds the message; valid during the call.</param>
    /// <param name="count">Length of the message in bytes, from index 0.</param>
    /// <param name="isText">True for text, which is valid UTF-8; false for binary.</param>
    void OnMessage(byte[] data, int count, bool isText);

    /// <summary>What had to wait has left, see <see cref="WebSocketClient.PendingBytes"/>; never called from within a send.</summary>
    void OnSent();

    /// <summary>The WebSocket is gone, or never came to be; called once, and not after <see cref="WebSocketClient.Close"/>.</summary>
    /// <param name="code">Close code of the server, <see cref="WebSocketCloseCode.Lost"/> without a close.</param>
    /// <param name="reason">For the log.</param>
    void OnClosed(int code, string reason);
}
