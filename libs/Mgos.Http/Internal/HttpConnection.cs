// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.Net;

namespace Mgos.Http;

/// <summary>One TCP connection: what it receives and sends, its times and its end.</summary>
/// <remarks>
/// What is said on it is the matter of its <see cref="HttpExchange"/>, after an upgrade of its <see cref="WebSocketConnection"/>.
/// States: exchanging requests and answers, WebSocket, leaving (closes when all is sent), lingering (refused, lets the client read the refusal), failing, closed.
/// Nothing is read while something waits to be sent, so a client that does not read cannot make the device grow.
/// </remarks>
internal sealed partial class HttpConnection : ILaterCall, ITransportOwner
{
    private const int Exchanging = 0;
    private const int InWebSocket = 1;
    private const int Leaving = 2;
    private const int Lingering = 3;
    private const int Failing = 4;
    private const int Closed = 5;
    private const long NoDeadline = 0;

    private readonly HttpServer _server;
    private readonly IByteTransport _transport;
    private readonly OutputQueue _output;
    private readonly HttpExchange _exchange;
    private readonly long _patienceEnd;
    private IHttpSession _session;
    private WebSocketConnection _socket;
    private long _deadline;
    private int _state;
    private bool _lingers;
    private bool _isPumping;

    internal HttpConnection(HttpServer server, IByteTransport transport)
    {
        _server = server;
        _transport = transport;
        _output = new OutputQueue(transport, server.Piece);
        _exchange = new HttpExchange(this);
        _patienceEnd = server.Now + HttpConstants.FirstRequestPatienceMilliseconds * 1000L;
        SetDeadline(HttpConstants.IdleTimeoutMilliseconds);
        transport.Owner = this;
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

    /// <summary>True if the client sends no more; it may still wait for an answer.</summary>
    internal bool HasPeerClosed { get; private set; }

    /// <summary>Tells whether it only waits for a next request, or long enough for a first one, so that it may be closed to make room.</summary>
    internal bool IsIdle => _state == Exchanging && _exchange.IsIdle && (LastUse > 0 || _server.Now >= _patienceEnd);

    /// <summary>Grows with every answer of the server: the smallest of the idle connections is the one not used for longest.</summary>
    internal int LastUse => _exchange.LastUse;

    internal OutputQueue Output => _output;

    internal HttpServer Server => _server;

    /// <summary>Bytes have come or can be sent.</summary>
    public void OnReady()
    {
        if (!_output.IsEmpty)
            Flush();
        if (_output.IsEmpty)
            Receive();
        UpdateInterest();
    }

    /// <summary>Checks the time; called every second or so.</summary>
    internal void CheckTime(long now)
    {
        if (now >= _deadline && _deadline != NoDeadline)
            TimeOut();
        else if (_state == InWebSocket && _output.IsEmpty)
            _socket.CheckTime(now);
        else if (_state == Exchanging && _deadline == NoDeadline && _exchange.IsHeldUp && _transport.HasPeerClosed)
            SetDeadline(HttpConstants.AbandonedTimeoutMilliseconds);
    }

    internal void SetDeadline(int milliseconds) => _deadline = _server.Now + milliseconds * 1000L;

    internal void ClearDeadline() => _deadline = NoDeadline;

    /// <summary>Sends what the server's scratch buffer holds.</summary>
    internal void WriteScratch() => _output.Write(_server.Scratch.Buffer, 0, _server.Scratch.Count);

    /// <summary>Does what follows from bytes of an answer that were written.</summary>
    internal void AfterWrite()
    {
        if (_output.HasFailed)
            Fail();
        else if (_output.IsEmpty)
            OnOutputSent();
        Pump();
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

    /// <summary>Goes on with what was received and what can be received, after something has changed.</summary>
    internal void Pump()
    {
        if (_isPumping)
            return;
        _isPumping = true;
        while (_state == Exchanging && _exchange.Step())
        {
        }

        _isPumping = false;
        UpdateInterest();
    }

    /// <summary>Turns the connection into a WebSocket.</summary>
    /// <param name="listener">Who handles it.</param>
    /// <param name="messageLimit">Largest message in bytes.</param>
    /// <param name="data">Holds what the client has sent after the upgrade.</param>
    /// <param name="offset">First byte.</param>
    /// <param name="count">Number of bytes.</param>
    internal void StartWebSocket(IWebSocketListener listener, int messageLimit, byte[] data, int offset, int count)
    {
        _state = InWebSocket;
        // A client that does not even read the answer to its upgrade must not stay for ever.
        if (_output.IsEmpty)
            _deadline = NoDeadline;
        else
            SetDeadline(HttpConstants.SendTimeoutMilliseconds);
        _socket = new WebSocketConnection(this, listener, messageLimit);
        _socket.Open();
        if (_state == InWebSocket)
            _socket.Receive(data, offset, count);
    }

    private void Receive()
    {
        for (int i = 0; i < HttpConstants.MaxReadsPerTurn && _output.IsEmpty; i++)
        {
            bool mayHaveMore = false;
            if (_state == Exchanging)
                mayHaveMore = _exchange.Receive(_transport);
            else if (_state == InWebSocket)
                mayHaveMore = ReceiveMessages();
            else if (_state == Lingering)
                mayHaveMore = Discard();
            if (!mayHaveMore)
                return;
        }
    }

    private bool ReceiveMessages()
    {
        byte[] buffer = _server.Input;
        int count = _transport.Receive(buffer, 0, buffer.Length);
        if (count < 0)
            Close();
        else if (count > 0)
            _socket.Receive(buffer, 0, count);
        return count == buffer.Length;
    }

    private bool Discard()
    {
        int count = _transport.Receive(_server.Input, 0, _server.Input.Length);
        if (count < 0)
            Close();
        return count > 0;
    }

    private void Flush()
    {
        _output.Flush();
        if (_output.HasMoved)
            SetDeadline(HttpConstants.SendTimeoutMilliseconds);
        _output.HasMoved = false;
        AfterWrite();
        if (_state != InWebSocket || !_output.IsEmpty)
            return;
        _deadline = NoDeadline;
        _socket.OnOutputSent();
    }

    private void OnOutputSent()
    {
        if (_state == Exchanging)
            _exchange.OnOutputSent();
        else if (_state == Leaving && _lingers)
            Linger();
        else if (_state == Leaving)
            Close();
    }

    private void UpdateInterest()
    {
        if (IsClosed)
            return;
        bool isSending = !_output.IsEmpty;
        bool isListening = _state == InWebSocket || _state == Lingering || (_state == Exchanging && _exchange.WantsInput);
        _transport.Arm(!isSending && isListening, isSending);
    }
}
