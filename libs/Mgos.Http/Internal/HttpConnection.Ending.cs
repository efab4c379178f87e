// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Http;

/// <content>The ways in which a connection ends.</content>
internal sealed partial class HttpConnection
{
    internal void Close()
    {
        if (_state == Closed)
            return;
        _state = Closed;
        _output.Close();
        _transport.Close();
        _server.Remove(this);
        _exchange.OnClosed();
        Session = null;
        if (_socket != null)
            _socket.OnLost();
    }

    /// <summary>Closes because the device ends; says so to a WebSocket.</summary>
    internal void GoAway()
    {
        if (_state == InWebSocket)
            _socket.Close(WebSocketCloseCode.GoingAway);
        Close();
    }

    /// <summary>The call that was put off: see <see cref="Fail"/>.</summary>
    public void RunLater() => Close();

    /// <summary>Closes after what waits to be sent has left.</summary>
    internal void CloseWhenSent(bool lingers)
    {
        _lingers = lingers;
        _state = Leaving;
        SetDeadline(HttpConstants.SendTimeoutMilliseconds);
        AfterWrite();
    }

    /// <summary>Closes, but not before the client had time to read: closing with unread input would reset the connection, and the client might never see the answer.</summary>
    internal void Linger()
    {
        if (HasPeerClosed)
        {
            Close();
            return;
        }

        _state = Lingering;
        _transport.CloseSending();
        SetDeadline(HttpConstants.LingerTimeoutMilliseconds);
    }

    /// <summary>The client sends no more.</summary>
    internal void OnPeerClosed()
    {
        HasPeerClosed = true;
        if (_exchange.IsReceiving)
            Close();
        else
            SetDeadline(HttpConstants.AbandonedTimeoutMilliseconds);
    }

    // Closing calls back the user, who may be in the middle of a send.
    private void Fail()
    {
        if (IsClosed)
            return;
        _state = Failing;
        _server.CallLater(this);
    }

    private void TimeOut()
    {
        if (_state != Exchanging || !_exchange.TryTimeOut())
            Close();
    }
}
