// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Http;

namespace Mgos.Hostile.Parsers;

/// <summary>Sends every message back.</summary>
internal sealed class EchoListener : IWebSocketListener
{
    private WebSocketConnection? _socket;

    /// <summary>True if one was closed that was not open.</summary>
    internal static bool HasFailed { get; private set; }

    public void OnOpen(WebSocketConnection socket) => _socket = socket;

    public void OnMessage(byte[] data, int count, bool isText)
    {
        if (isText)
            _socket!.SendText(data, 0, count);
    }

    public void OnSent()
    {
    }

    public void OnClosed(int code)
    {
        // What a listener throws the server would catch.
        if (_socket == null)
            HasFailed = true;
        _socket = null;
    }
}
