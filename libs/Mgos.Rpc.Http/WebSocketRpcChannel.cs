// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Http;

namespace Mgos.Rpc.Http;

/// <summary>The channel of one WebSocket that a client has opened.</summary>
/// <remarks>Wire: each message, text or binary, is a frame; the device sends text. What is no frame drops the connection. Thread: loop.</remarks>
public sealed class WebSocketRpcChannel : RpcChannel, IWebSocketListener
{
    private readonly RpcRouter _router;
    private WebSocketConnection _socket;
    private bool _isSending;

    internal WebSocketRpcChannel(RpcRouter router, string userName)
    {
        _router = router;
        UserName = userName;
    }

    /// <summary>Name of the user if the handshake has proved it with HTTP digest, for as long as the connection lasts; otherwise null.</summary>
    public override string UserName { get; }

    /// <inheritdoc/>
    public override string Type => HttpRpcConstants.WebSocketChannelType;

    /// <summary>Address and port of the client.</summary>
    public override string Info => _socket == null ? "" : _socket.PeerAddress;

    /// <inheritdoc/>
    public override bool IsPersistent => false;

    /// <inheritdoc/>
    public override bool IsBroadcastEnabled => true;

    /// <summary>Does nothing: the client has connected.</summary>
    public override void Connect()
    {
    }

    /// <inheritdoc/>
    public override bool Send(byte[] frame, int offset, int count)
    {
        if (_socket == null || !_socket.SendText(frame, offset, count))
            return false;
        _isSending = _socket.PendingBytes > 0;
        if (!_isSending)
            _router.OnSent(this, true);
        return true;
    }

    /// <inheritdoc/>
    public override void Close()
    {
        if (_socket != null)
            _socket.Close(WebSocketCloseCode.GoingAway);
    }

    /// <summary>The client is there.</summary>
    /// <param name="socket">The WebSocket.</param>
    public void OnOpen(WebSocketConnection socket)
    {
        _socket = socket;
        _router.AddChannel(this);
        _router.OnOpen(this);
    }

    /// <summary>A frame has come.</summary>
    /// <param name="data">Holds the frame.</param>
    /// <param name="count">Number of bytes.</param>
    /// <param name="isText">Not looked at.</param>
    public void OnMessage(byte[] data, int count, bool isText)
    {
        if (!_router.OnFrame(this, data, 0, count))
            _socket.Drop();
    }

    /// <summary>What had to wait has left.</summary>
    public void OnSent()
    {
        if (!_isSending)
            return;
        _isSending = false;
        _router.OnSent(this, true);
    }

    /// <summary>The client is gone.</summary>
    /// <param name="code">Not looked at.</param>
    public void OnClosed(int code) => _router.OnClosed(this);
}
