// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Http;

/// <summary>A WebSocket that a client has opened. Thread: loop.</summary>
/// <remarks>
/// Messages go out unmasked, in one frame. Pings are answered, and one is sent after 5 s of silence; a client that stays silent is dropped.
/// Mirrors the WebSocket layer of Mongoose. Differs: violations of the protocol are closed with their code instead of being taken.
/// </remarks>
public sealed class WebSocketConnection : ILaterCall, IWebSocketEnd
{
    private const int OpenCall = 0;
    private const int MessageCall = 1;
    private const int SentCall = 2;
    private const int ClosedCall = 3;

    private readonly HttpConnection _connection;
    private readonly IWebSocketListener _listener;
    private readonly WebSocketDialogue _dialogue;
    private long _closeDeadline;
    private int _closeCode = WebSocketCloseCode.Lost;
    private bool _isClosing;
    private bool _isGone;
    private bool _hasEnded;

    internal WebSocketConnection(HttpConnection connection, IWebSocketListener listener, int messageLimit)
    {
        _connection = connection;
        _listener = listener;
        _dialogue = new WebSocketDialogue(this, messageLimit, true);
        _dialogue.Start(connection.Server.Now);
    }

    /// <summary>Address and port of the client.</summary>
    public string PeerAddress => _connection.PeerAddress;

    /// <summary>True if messages can be sent.</summary>
    public bool IsOpen => !_isClosing && !_isGone;

    bool IWebSocketEnd.IsReading => !_isGone && !_hasEnded;

    bool IWebSocketEnd.AnswersPings => IsOpen;

    /// <summary>Bytes that wait until the client takes them.</summary>
    public int PendingBytes => _connection.Output.PendingBytes;

    /// <summary>Sends a text message.</summary>
    /// <param name="data">Holds the text in UTF-8; not used after the call.</param>
    /// <param name="offset">First byte.</param>
    /// <param name="count">Number of bytes.</param>
    /// <returns>False if the WebSocket is not open, or if too much waits already (<see cref="HttpPlatform.MaxPendingBytes"/>).</returns>
    /// <remarks>If <see cref="PendingBytes"/> is not 0 after the call, <see cref="IWebSocketListener.OnSent"/> tells when all has left.</remarks>
    public bool SendText(byte[] data, int offset, int count) => Send(WebSocketOpcode.Text, data, offset, count);

    /// <summary>Sends a binary message.</summary>
    /// <param name="data">Holds the message; not used after the call.</param>
    /// <param name="offset">First byte.</param>
    /// <param name="count">Number of bytes.</param>
    /// <returns>As <see cref="SendText"/>.</returns>
    public bool SendBinary(byte[] data, int offset, int count) => Send(WebSocketOpcode.Binary, data, offset, count);

    /// <summary>Closes the WebSocket with a handshake; no more messages come.</summary>
    /// <param name="code">One of <see cref="WebSocketCloseCode"/> or 3000 to 4999.</param>
    public void Close(int code)
    {
        if (!IsOpen)
            return;
        _isClosing = true;
        _closeDeadline = _connection.Server.Now + HttpConstants.CloseTimeoutMilliseconds * 1000L;
        _dialogue.WriteClose(code);
        _connection.AfterSocketWrite();
    }

    /// <summary>Ends the connection at once, without a handshake.</summary>
    public void Drop() => _connection.Close();

    internal void Open() => Call(OpenCall, 0);

    internal void Receive(byte[] data, int offset, int count)
    {
        _dialogue.Hear(_connection.Server.Now);
        _dialogue.Receive(data, offset, count);
    }

    internal void CheckTime(long now)
    {
        if (_isClosing ? now >= _closeDeadline : _dialogue.IsLost(now))
            Drop();
        else if (!_isClosing)
            _dialogue.PingAfterSilence(now);
    }

    // Nothing was read while the client was slow to take what was sent: that was no silence.
    internal void OnOutputSent()
    {
        _dialogue.Hear(_connection.Server.Now);
        _connection.Server.CallLater(this);
    }

    void IWebSocketEnd.WriteFrame(int opcode, byte[] data, int offset, int count) => WriteFrame(opcode, data, offset, count);

    void IWebSocketEnd.AfterWrite() => _connection.AfterSocketWrite();

    void IWebSocketEnd.OnMessage()
    {
        if (IsOpen)
            Call(MessageCall, 0);
    }

    void IWebSocketEnd.OnClose(int code)
    {
        _closeCode = code;
        End(code, false);
    }

    void IWebSocketEnd.OnViolation(int code)
    {
        if (_closeCode == WebSocketCloseCode.Lost)
            _closeCode = code;
        End(code, true);
    }

    void ILaterCall.RunLater()
    {
        if (IsOpen)
            Call(SentCall, 0);
    }

    internal void OnLost()
    {
        if (_isGone)
            return;
        _isGone = true;
        Call(ClosedCall, _closeCode);
    }

    private bool Send(int opcode, byte[] data, int offset, int count)
    {
        if (!IsOpen || PendingBytes > HttpPlatform.MaxPendingBytes)
            return false;
        WriteFrame(opcode, data, offset, count);
        _connection.AfterSocketWrite();
        return !_connection.IsClosed;
    }

    private void WriteFrame(int opcode, byte[] data, int offset, int count)
    {
        ByteWriter scratch = _connection.Server.Scratch;
        scratch.Clear();
        WebSocketFrames.WriteHeader(scratch, opcode, count);
        if (count > scratch.Room)
        {
            _connection.WriteScratch();
            _connection.Output.Write(data, offset, count);
            return;
        }

        scratch.Bytes(data, offset, count);
        _connection.WriteScratch();
    }

    private void End(int code, bool lingers)
    {
        _hasEnded = true;
        if (!_isClosing)
            _dialogue.WriteClose(code);
        _isClosing = true;
        _connection.CloseWhenSent(lingers);
    }

    private void Call(int call, int code)
    {
        try
        {
            switch (call)
            {
                case OpenCall:
                    _listener.OnOpen(this);
                    break;
                case MessageCall:
                    _listener.OnMessage(_dialogue.Reader.Payload, _dialogue.Reader.PayloadLength, _dialogue.Reader.Opcode == WebSocketOpcode.Text);
                    break;
                case SentCall:
                    _listener.OnSent();
                    break;
                default:
                    _listener.OnClosed(code);
                    break;
            }
        }
        catch (Exception e)
        {
            _connection.Server.Device.Log.Error(nameof(WebSocketConnection), _listener.GetType().FullName + " threw " + e.GetType().FullName + ": " + e.Message);
            if (call == MessageCall)
                Close(WebSocketCloseCode.InternalError);
        }
    }
}
