// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Http;

/// <summary>One TCP connection: reads requests, has them handled one after the other, sends the answers in order.</summary>
/// <remarks>
/// States: reading, answering (the handler has the request), sending, done, lingering (refused, lets the client read the refusal), WebSocket, closed.
/// Nothing is read while something waits to be sent, so a client that does not read cannot make the device grow.
/// This file has its state, its times and its end; the others have receiving, requests and answers.
/// </remarks>
internal sealed partial class HttpConnection : ILaterCall
{
    private const int Reading = 0;
    private const int Answering = 1;
    private const int Sending = 2;
    private const int Done = 3;
    private const int Lingering = 4;
    private const int InWebSocket = 5;
    private const int Failing = 6;
    private const int Closed = 7;
    private const long NoDeadline = 0;

    private readonly HttpServer _server;
    private readonly IByteTransport _transport;
    private readonly RequestReader _reader;
    private readonly OutputQueue _output;
    private readonly HttpRequest _request;
    private readonly long _patienceEnd;
    private IHttpSession _session;
    private HttpEndpoint _endpoint;
    private HttpResponse _response;
    private WebSocketConnection _socket;
    private long _deadline;
    private int _lastUse;
    private int _state;
    private bool _isHeadTimed;
    private bool _keepAlive;
    private bool _lingers;
    private bool _hasPeerClosed;
    private bool _isPumping;

    internal HttpConnection(HttpServer server, IByteTransport transport)
    {
        _server = server;
        _transport = transport;
        _reader = new RequestReader(server.Texts);
        _output = new OutputQueue(transport, server.Piece);
        _request = new HttpRequest(this, _reader);
        _patienceEnd = server.Now + HttpConstants.FirstRequestPatienceMilliseconds * 1000L;
        SetDeadline(HttpConstants.IdleTimeoutMilliseconds);
        UpdateInterest();
    }

    internal string PeerAddress => _transport.PeerAddress;

    internal IHttpSession Session
    {
        get => _session;
        set
        {
            IHttpSession previous = _session;
            _session = value;
            if (previous != null && previous != value)
                previous.OnClosed();
        }
    }

    internal bool IsClosed => _state >= Failing;

    /// <summary>Tells whether it only waits for a next request, or long enough for a first one, so that it may be closed to make room.</summary>
    internal bool IsIdle => _state == Reading && _reader.IsIdle && (_lastUse > 0 || _server.Now >= _patienceEnd);

    /// <summary>Grows with every answer of the server: the smallest of the idle connections is the one not used for longest.</summary>
    internal int LastUse => _lastUse;

    internal OutputQueue Output => _output;

    internal HttpServer Server => _server;

    /// <summary>Bytes have come or can be sent.</summary>
    internal void OnReady()
    {
        if (!_output.IsEmpty)
            Flush();
        if (_output.IsEmpty)
            Receive();
        Pump();
    }

    /// <summary>Checks the time; called every second or so.</summary>
    internal void CheckTime(long now)
    {
        if (now >= _deadline && _deadline != NoDeadline)
            TimeOut();
        else if (_state == InWebSocket && _output.IsEmpty)
            _socket.CheckTime(now);
    }

    /// <summary>Does what follows from bytes that a WebSocket has written.</summary>
    internal void AfterSocketWrite()
    {
        if (_output.HasFailed)
            Fail();
        else if (_output.IsEmpty)
            _deadline = NoDeadline;
        else if (_deadline == NoDeadline)
            SetDeadline(HttpConstants.SendTimeoutMilliseconds);
        if (!_isPumping)
            UpdateInterest();
    }

    internal void Close()
    {
        if (_state == Closed)
            return;
        _state = Closed;
        _output.Close();
        _transport.Close();
        _server.Remove(this);
        if (_response != null)
            TellLater(_response, false);
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
        _keepAlive = false;
        _lingers = lingers;
        _state = Sending;
        SetDeadline(HttpConstants.SendTimeoutMilliseconds);
        AfterWrite();
    }

    private void Pump()
    {
        if (_isPumping)
            return;
        _isPumping = true;
        while (Step())
        {
        }

        _isPumping = false;
        UpdateInterest();
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
        if (_state == Reading && !_reader.IsIdle)
            Refuse(HttpStatus.RequestTimeout);
        else
            Close();
    }

    private void SetDeadline(int milliseconds) => _deadline = _server.Now + milliseconds * 1000L;

    private void UpdateInterest()
    {
        if (IsClosed)
            return;
        bool isSending = !_output.IsEmpty;
        bool isListening = _state == Reading || _state == InWebSocket || _state == Lingering || (_state == Answering && !_hasPeerClosed && _reader.Room > 0);
        _transport.Arm(!isSending && isListening, isSending);
    }
}
