// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Core;
using Mgos.Net;

namespace Mgos.Http;

/// <summary>A WebSocket that the device opens, on a connection that is there. Thread: loop.</summary>
/// <remarks>
/// Messages go out in one frame, masked with random bytes. Pings are answered, and one is sent after 5 s of silence; a server that stays silent for 60 s, that does
/// not answer the handshake within 10 s or that takes nothing for 15 s is given up. One object for one connection. Cost: about 1 KB, and the longest message.
/// </remarks>
public sealed class WebSocketClient : ITransportOwner, IWebSocketEnd
{
    private const int Handshaking = 0;
    private const int Open = 1;
    private const int Leaving = 2;
    private const int Closed = 3;
    private const int InputBytes = 512;
    private const int FirstFrameBytes = 256;
    private const int MaxKeptFrameBytes = 4096;
    private const long MicrosecondsPerMillisecond = 1000;

    private readonly Device _device;
    private readonly WebSocketDialogue _dialogue;
    private readonly byte[] _input = new byte[InputBytes];
    private readonly byte[] _mask = new byte[WebSocketFrames.MaskBytes];
    private ByteWriter _frame = new ByteWriter(FirstFrameBytes);
    private WebSocketHandshake _handshake;
    private IWebSocketClientListener _listener;
    private IByteTransport _transport;
    private OutputQueue _output;
    private long _lastMoved;
    private long _deadline;
    private int _timer;
    private int _state = Closed;

    /// <summary>Makes a client that is not connected.</summary>
    /// <param name="device">The device.</param>
    /// <param name="url">Target and host for the handshake.</param>
    /// <param name="options">Settings; not changed afterwards.</param>
    /// <param name="listener">Gets what happens.</param>
    public WebSocketClient(Device device, WebSocketUrl url, WebSocketClientOptions options, IWebSocketClientListener listener)
    {
        _device = device;
        _listener = listener;
        _dialogue = new WebSocketDialogue(this, options.MaxMessageBytes, false);
        byte[] key = new byte[WebSocketHandshake.KeyBytes];
        device.Random.Fill(key);
        _handshake = new WebSocketHandshake(url, options, key);
    }

    /// <summary>Address and port of the server; empty before <see cref="Start"/>.</summary>
    public string PeerAddress => _transport == null ? "" : _transport.PeerAddress;

    /// <summary>True if messages can be sent.</summary>
    public bool IsOpen => _state == Open;

    bool IWebSocketEnd.IsReading => _state == Open;

    bool IWebSocketEnd.AnswersPings => PendingBytes <= HttpPlatform.MaxPendingBytes;

    /// <summary>Bytes that wait until the server takes them.</summary>
    public int PendingBytes => _output == null ? 0 : _output.PendingBytes;

    private long Now => _device.Clock.UptimeMicroseconds;

    /// <summary>Sends the handshake; once.</summary>
    /// <param name="transport">The connection; closed by the client.</param>
    public void Start(IByteTransport transport)
    {
        _transport = transport;
        _transport.Owner = this;
        _output = new OutputQueue(transport, null);
        _state = Handshaking;
        _dialogue.Start(Now);
        _lastMoved = Now;
        _deadline = In(HttpConstants.HeadTimeoutMilliseconds);
        _timer = _device.Timers.Set(HttpConstants.CheckIntervalMilliseconds, TimerOptions.Repeat, CheckTime);
        _handshake.WriteRequest(_frame);
        _output.Write(_frame.Buffer, 0, _frame.Count);
        UpdateInterest();
    }

    /// <summary>Sends a text message.</summary>
    /// <param name="data">Holds the text in UTF-8; not used after the call.</param>
    /// <param name="offset">First byte.</param>
    /// <param name="count">Number of bytes.</param>
    /// <returns>False if the WebSocket is not open or lost, or if too much waits already (<see cref="HttpPlatform.MaxPendingBytes"/>).</returns>
    /// <remarks>If <see cref="PendingBytes"/> is not 0 after the call, <see cref="IWebSocketClientListener.OnSent"/> tells when all has left.</remarks>
    public bool SendText(byte[] data, int offset, int count) => Send(WebSocketOpcode.Text, data, offset, count);

    /// <summary>Sends a binary message.</summary>
    /// <param name="data">Holds the message; not used after the call.</param>
    /// <param name="offset">First byte.</param>
    /// <param name="count">Number of bytes.</param>
    /// <returns>As <see cref="SendText"/>.</returns>
    public bool SendBinary(byte[] data, int offset, int count) => Send(WebSocketOpcode.Binary, data, offset, count);

    /// <summary>Says goodbye and closes. The listener is told nothing more.</summary>
    /// <param name="code">One of <see cref="WebSocketCloseCode"/> or 3000 to 4999.</param>
    public void Close(int code)
    {
        _listener = null;
        if (_state == Open)
            Leave(code, null);
        else if (_state == Handshaking)
            End();
    }

    /// <summary>Ends the connection at once, without a goodbye. The listener is told nothing more.</summary>
    public void Drop()
    {
        _listener = null;
        End();
    }

    /// <summary>Called by the transport.</summary>
    public void OnReady()
    {
        if (_state == Closed)
            return;
        if (!_output.IsEmpty)
            Flush();
        for (int reads = 0; reads < HttpConstants.MaxReadsPerTurn && Receive(); reads++)
        {
        }

        UpdateInterest();
    }

    private bool Receive()
    {
        if (_state == Closed)
            return false;
        int count = _transport.Receive(_input, 0, _input.Length);
        if (count < 0)
            Lose(_state == Handshaking ? "closed by the server in the handshake" : "connection lost");
        if (count <= 0)
            return false;
        _dialogue.Hear(Now);
        Take(count);
        return true;
    }

    private void Take(int count)
    {
        int used = 0;
        if (_state == Handshaking)
        {
            used = _handshake.Take(_input, 0, count);
            if (_handshake.IsComplete)
                EndHandshake();
        }

        _dialogue.Receive(_input, used, count - used);
    }

    private void EndHandshake()
    {
        WebSocketHandshake handshake = _handshake;
        _handshake = null;
        _deadline = 0;
        if (handshake.Refusal == null)
            _state = Open;
        if (handshake.Status != 0 && _listener != null)
            _listener.OnAnswer(handshake.Status);
        if (handshake.Refusal != null)
            Lose(handshake.Refusal);
    }

    void IWebSocketEnd.WriteFrame(int opcode, byte[] data, int offset, int count) => WriteFrame(opcode, data, offset, count);

    void IWebSocketEnd.AfterWrite() => UpdateInterest();

    void IWebSocketEnd.OnMessage()
    {
        try
        {
            _listener.OnMessage(_dialogue.Reader.Payload, _dialogue.Reader.PayloadLength, _dialogue.Reader.Opcode == WebSocketOpcode.Text);
        }
        catch (Exception e)
        {
            _device.Log.Error(nameof(WebSocketClient), "listener threw " + e.GetType().FullName + ": " + e.Message);
            if (_state == Open)
                Leave(WebSocketCloseCode.InternalError, "the listener failed");
        }
    }

    void IWebSocketEnd.OnClose(int code) => Leave(code, "closed by the server with code " + code.ToString());

    void IWebSocketEnd.OnViolation(int code) => Leave(code, "the server broke the protocol");

    private bool Send(int opcode, byte[] data, int offset, int count)
    {
        if (_state != Open || PendingBytes > HttpPlatform.MaxPendingBytes)
            return false;
        WriteFrame(opcode, data, offset, count);
        UpdateInterest();

        // A connection that is lost is found out by the next read; telling the listener here would be in the middle of its call.
        return !_output.HasFailed;
    }

    private void WriteFrame(int opcode, byte[] data, int offset, int count)
    {
        _device.Random.Fill(_mask);
        _frame.Clear();
        WebSocketFrames.WriteMasked(_frame, opcode, data, offset, count, _mask);
        _output.Write(_frame.Buffer, 0, _frame.Count);
        if (_frame.Buffer.Length > MaxKeptFrameBytes)
            _frame = new ByteWriter(FirstFrameBytes);
    }

    private void Flush()
    {
        _output.Flush();
        if (_output.IsEmpty && _state == Open && _listener != null)
            _listener.OnSent();
    }

    // What comes from now on is thrown away; the server closes the connection, or the time does.
    private void Leave(int code, string reason)
    {
        _dialogue.WriteClose(code);
        _state = Leaving;
        _deadline = In(HttpConstants.CloseTimeoutMilliseconds);
        UpdateInterest();
        Tell(code, reason);
    }

    private void Lose(string reason)
    {
        End();
        Tell(WebSocketCloseCode.Lost, reason);
    }

    private void End()
    {
        if (_state == Closed)
            return;
        _state = Closed;
        _device.Timers.Clear(_timer);
        _output.Close();
        _transport.Close();
    }

    private void Tell(int code, string reason)
    {
        IWebSocketClientListener listener = _listener;
        _listener = null;
        if (listener != null)
            listener.OnClosed(code, reason);
    }

    private void CheckTime()
    {
        long now = Now;
        if (_output.HasMoved || _output.IsEmpty)
            _lastMoved = now;
        _output.HasMoved = false;
        if (_output.HasFailed)
            Lose("connection lost");
        else if (_state != Open && now >= _deadline)
            Lose("no answer to the handshake");
        else if (now - _lastMoved >= HttpConstants.SendTimeoutMilliseconds * MicrosecondsPerMillisecond)
            Lose("the server takes nothing");
        else if (_state == Open)
            CheckSilence(now);
    }

    private void CheckSilence(long now)
    {
        if (_dialogue.IsLost(now))
            Lose("the server is silent");
        else
            _dialogue.PingAfterSilence(now);
    }

    private long In(int milliseconds) => Now + milliseconds * MicrosecondsPerMillisecond;

    private void UpdateInterest()
    {
        if (_state != Closed)
            _transport.Arm(true, !_output.IsEmpty);
    }
}
