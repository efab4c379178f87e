// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Http;

/// <summary>A WebSocket that a client has opened. Thread: loop.</summary>
/// <remarks>
/// Messages go out unmasked, in one frame. Pings are answered, and one is sent after 5 s of silence; a client that stays silent is dropped.
/// Mirrors the WebSocket layer of Mongoose. Differs: violations of the protocol are closed with their code instead of being taken.
/// </remarks>
public sealed class WebSocketConnection : ILaterCall
{
    private const int CloseCodeBytes = 2;
    private const long PingAfter = HttpConstants.PingAfterMilliseconds * 1000L;
    private const int OpenCall = 0;
    private const int MessageCall = 1;
    private const int SentCall = 2;
    private const int ClosedCall = 3;

    private static readonly byte[] EmptyPayload = new byte[0];

    private readonly HttpConnection _connection;
    private readonly IWebSocketListener _listener;
    private readonly WebSocketReader _reader;
    private long _lastReceived;
    private long _lastPing;
    private long _closeDeadline;
    private int _closeCode = WebSocketCloseCode.Lost;
    private bool _isClosing;
    private bool _isGone;
    private bool _hasEnded;

    internal WebSocketConnection(HttpConnection connection, IWebSocketListener listener, int messageLimit)
    {
        _connection = connection;
        _listener = listener;
        _reader = new WebSocketReader(messageLimit, true);
        _lastReceived = _lastPing = connection.Server.Now;
    }

    /// <summary>Address and port of the client.</summary>
    public string PeerAddress => _connection.PeerAddress;

    /// <summary>True if messages can be sent.</summary>
    public bool IsOpen => !_isClosing && !_isGone;

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
        WriteClose(code);
        _connection.AfterSocketWrite();
    }

    /// <summary>Ends the connection at once, without a handshake.</summary>
    public void Drop() => _connection.Close();

    internal void Open() => Call(OpenCall, 0);

    internal void Receive(byte[] data, int offset, int count)
    {
        _lastReceived = _connection.Server.Now;
        int end = offset + count;
        while (offset < end && !_isGone && !_hasEnded)
        {
            offset += _reader.Read(data, offset, end - offset);
            if (_reader.IsComplete)
                OnFrame();
            else if (_reader.ErrorCode != 0)
                OnError();
        }
    }

    internal void CheckTime(long now)
    {
        if (_isClosing ? now >= _closeDeadline : now - _lastReceived >= HttpConstants.SilentWebSocketTimeoutMilliseconds * 1000L)
            Drop();
        else if (!_isClosing && now - _lastReceived >= PingAfter && now - _lastPing >= PingAfter)
            Ping(now);
    }

    // Nothing was read while the client was slow to take what was sent: that was no silence.
    internal void OnOutputSent()
    {
        _lastReceived = _connection.Server.Now;
        _connection.Server.CallLater(this);
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

    private void WriteClose(int code)
    {
        byte[] payload = { (byte)(code >> 8), (byte)code };
        WriteFrame(WebSocketOpcode.Close, payload, 0, code == WebSocketCloseCode.NoCode ? 0 : CloseCodeBytes);
    }

    private void Ping(long now)
    {
        _lastPing = now;
        WriteFrame(WebSocketOpcode.Ping, EmptyPayload, 0, 0);
        _connection.AfterSocketWrite();
    }

    private void OnFrame()
    {
        switch (_reader.Opcode)
        {
            case WebSocketOpcode.Close:
                OnClose();
                break;
            case WebSocketOpcode.Ping:
                if (IsOpen)
                    Pong();
                break;
            case WebSocketOpcode.Pong:
                break;
            default:
                if (IsOpen)
                    Call(MessageCall, 0);
                break;
        }
    }

    private void Pong()
    {
        WriteFrame(WebSocketOpcode.Pong, _reader.Payload, 0, _reader.PayloadLength);
        _connection.AfterSocketWrite();
    }

    private void OnClose()
    {
        bool hasCode = _reader.PayloadLength >= CloseCodeBytes;
        _closeCode = hasCode ? (_reader.Payload[0] << 8) | _reader.Payload[1] : WebSocketCloseCode.NoCode;
        End(_closeCode, false);
    }

    private void OnError()
    {
        if (_closeCode == WebSocketCloseCode.Lost)
            _closeCode = _reader.ErrorCode;
        End(_reader.ErrorCode, true);
    }

    private void End(int code, bool lingers)
    {
        _hasEnded = true;
        if (!_isClosing)
            WriteClose(code);
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
                    _listener.OnMessage(_reader.Payload, _reader.PayloadLength, _reader.Opcode == WebSocketOpcode.Text);
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
