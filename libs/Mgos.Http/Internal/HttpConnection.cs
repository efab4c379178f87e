// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Core;

namespace Mgos.Http;

/// <summary>One TCP connection: reads requests, has them handled one after the other, sends the answers in order.</summary>
/// <remarks>
/// States: reading, answering (the handler has the request), sending, done, lingering (refused, lets the client read the refusal), WebSocket, closed.
/// Nothing is read while something waits to be sent, so a client that does not read cannot make the device grow.
/// </remarks>
internal sealed class HttpConnection : ILaterCall
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

    internal bool Answer(HttpResponse response, byte[] data, int offset, int count, bool addLineEnd)
    {
        if (!Take(response))
            return false;
        int length = addLineEnd ? count + 2 : count;
        ResponseHead.Write(_server, response, length, false, _keepAlive);
        WriteBody(data, offset, HasBody(response) ? count : 0, addLineEnd && HasBody(response));
        AfterWrite();
        return true;
    }

    internal bool AnswerStream(HttpResponse response, IHttpBodySource source, long length)
    {
        if (!Take(response))
        {
            source.Close();
            return false;
        }

        bool isChunked = length < 0 && _request.IsHttp11;
        _keepAlive &= length >= 0 || isChunked;
        ResponseHead.Write(_server, response, length, isChunked, _keepAlive);
        WriteScratch();
        if (HasBody(response))
            _output.WriteSource(source, length < 0 ? OutputQueue.LengthOf(isChunked) : length);
        else
            source.Close();
        _output.Flush();
        AfterWrite();
        return true;
    }

    /// <summary>Sends what the server's scratch buffer holds.</summary>
    internal void WriteScratch() => _output.Write(_server.Scratch.Buffer, 0, _server.Scratch.Count);

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

    private void Receive()
    {
        for (int i = 0; i < HttpConstants.MaxReadsPerTurn && _output.IsEmpty; i++)
        {
            bool mayHaveMore;
            if (_state == Reading || _state == Answering)
                mayHaveMore = ReceiveRequest();
            else if (_state == InWebSocket)
                mayHaveMore = ReceiveMessages();
            else if (_state == Lingering)
                mayHaveMore = Discard();
            else
                return;
            if (!mayHaveMore)
                return;
        }
    }

    private bool ReceiveRequest()
    {
        int room = _reader.Room;
        int count = room == 0 ? 0 : _transport.Receive(_reader.Buffer, _reader.Count, room);
        if (count < 0)
            OnPeerClosed();
        if (count <= 0)
            return false;
        _reader.Add(count);
        if (_reader.IsInBody)
            SetDeadline(HttpConstants.BodyTimeoutMilliseconds);
        Pump();
        return count == room;
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

    // A client may close its sending side and still wait for the answer.
    private void OnPeerClosed()
    {
        _hasPeerClosed = true;
        if (_state == Reading)
            Close();
        else
            SetDeadline(HttpConstants.AbandonedTimeoutMilliseconds);
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

    private bool Step()
    {
        if (_state == Done)
            BeginNext();
        if (_state != Reading)
            return false;
        switch (_reader.Read())
        {
            case ReadResult.HeadComplete:
                OnHead();
                return true;
            case ReadResult.RequestComplete:
                Dispatch();
                return true;
            case ReadResult.Failed:
                Refuse(_reader.Status);
                return true;
            default:
                TimeHead();
                return false;
        }
    }

    private void BeginNext()
    {
        _reader.Next();
        _state = Reading;
        _lastUse = _server.NextUse();
        _isHeadTimed = false;
        SetDeadline(HttpConstants.IdleTimeoutMilliseconds);
        if (_hasPeerClosed && _reader.IsIdle)
            Close();
    }

    private void TimeHead()
    {
        if (_isHeadTimed || _reader.IsIdle)
            return;
        _isHeadTimed = true;
        SetDeadline(HttpConstants.HeadTimeoutMilliseconds);
    }

    private void OnHead()
    {
        _request.Renew();
        bool isUpgrade = _reader.Head.IsUpgradeToWebSocket;
        _endpoint = isUpgrade ? _server.Endpoints.Find(_request.Path, true) : null;
        isUpgrade = _endpoint != null;
        if (!isUpgrade)
            _endpoint = _server.Endpoints.Find(_request.Path, false);
        BeginAnswer(false);
        if (!_server.Access.IsAllowed(_endpoint, _request, _response))
            EndRefusal();
        else if (isUpgrade)
            Upgrade();
        else
            AcceptBody();
    }

    private void AcceptBody()
    {
        _state = Reading;
        _response = null;
        _reader.AcceptBody(_endpoint == null ? HttpConstants.DefaultMaxBodyBytes : _endpoint.Options.MaxBodyBytes);
        SetDeadline(HttpConstants.BodyTimeoutMilliseconds);
        if (_reader.Status == 0 && _reader.Head.ExpectsContinue && _reader.HasBody && _reader.Count == _reader.BodyStart)
            WriteContinue();
    }

    private void WriteContinue()
    {
        _server.Scratch.Clear();
        _server.Scratch.Text("HTTP/1.1 100 Continue\r\n\r\n");
        WriteScratch();
    }

    private void Dispatch()
    {
        BeginAnswer(DefaultKeepAlive());
        HttpHandler handler = _endpoint == null ? _server.FileHandler : _endpoint.Handler;
        HttpResponse response = _response;
        try
        {
            handler(_request, response);
        }
        catch (Exception e)
        {
            _server.Device.Log.HandlerFailed("HTTP handler", handler, e);
            FailHandler(response);
        }
    }

    private void FailHandler(HttpResponse response)
    {
        if (response.IsSent)
            Close();
        else
            response.SendError(HttpStatus.InternalServerError, null);
    }

    private bool DefaultKeepAlive() =>
        _request.IsHttp11 ? !_reader.Head.HasConnectionClose : _reader.Head.HasConnectionKeepAlive && !_reader.Head.HasConnectionClose;

    // A handler may take its time.
    private void BeginAnswer(bool keepAlive)
    {
        _state = Answering;
        _deadline = NoDeadline;
        _response = new HttpResponse(this, keepAlive);
    }

    private void Upgrade()
    {
        IWebSocketListener listener = null;
        if (WebSocketUpgrade.Check(_request, _response))
            listener = AskEndpoint();
        if (listener == null || _response.IsSent || IsClosed)
            EndRefusal();
        else
            StartWebSocket(listener);
    }

    private IWebSocketListener AskEndpoint()
    {
        try
        {
            return _endpoint.Accept(_request, _response);
        }
        catch (Exception e)
        {
            _server.Device.Log.HandlerFailed("WebSocket accept handler", _endpoint.Accept, e);
            _response.SendError(HttpStatus.InternalServerError, null);
            return null;
        }
    }

    private void EndRefusal()
    {
        if (_state == Answering)
            _response.SendError(HttpStatus.Forbidden, null);
    }

    private void StartWebSocket(IWebSocketListener listener)
    {
        WebSocketUpgrade.WriteAnswer(_server.Scratch, _request);
        WriteScratch();
        _response = null;
        _state = InWebSocket;
        _deadline = NoDeadline;
        _socket = new WebSocketConnection(this, listener, _endpoint.Options.MaxMessageBytes);
        _socket.Open();
        if (_state == InWebSocket)
            _socket.Receive(_reader.Buffer, _reader.BodyStart, _reader.Count - _reader.BodyStart);
    }

    private void Refuse(int status)
    {
        BeginAnswer(false);
        _response.SendError(status, null);
    }

    private bool Take(HttpResponse response)
    {
        if (response != _response || response.IsSent || _state != Answering)
            return false;
        response.IsSent = true;
        _state = Sending;
        _keepAlive = response.KeepAlive && _reader.Read() == ReadResult.RequestComplete && !_hasPeerClosed && !_server.IsStopping;
        SetDeadline(HttpConstants.SendTimeoutMilliseconds);
        return true;
    }

    private bool HasBody(HttpResponse response) =>
        response.Status != HttpStatus.NoContent && response.Status != HttpStatus.NotModified && _reader.Head.Method != HttpMethods.Head;

    // One packet if it fits, because every packet costs more than a copy.
    private void WriteBody(byte[] data, int offset, int count, bool addLineEnd)
    {
        ByteWriter scratch = _server.Scratch;
        bool isOnePacket = count + 2 <= scratch.Room;
        if (!isOnePacket)
        {
            WriteScratch();
            scratch.Clear();
            _output.Write(data, offset, count);
        }
        else if (count > 0)
        {
            scratch.Bytes(data, offset, count);
        }

        if (addLineEnd)
            scratch.LineEnd();
        if (scratch.Count > 0)
            WriteScratch();
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

    private void AfterWrite()
    {
        if (_output.HasFailed)
            Fail();
        else if (_state == Sending && _output.IsEmpty)
            EndAnswer();
        Pump();
    }

    // Closing calls back the user, who may be in the middle of a send.
    private void Fail()
    {
        if (IsClosed)
            return;
        _state = Failing;
        _server.CallLater(this);
    }

    private void TellLater(HttpResponse response, bool succeeded)
    {
        response.HasArrived = succeeded;
        if (response.SentHandler != null)
            _server.CallLater(response);
    }

    private void EndAnswer()
    {
        HttpResponse response = _response;
        _response = null;
        if (response != null)
            TellLater(response, true);
        if (_keepAlive)
            _state = Done;
        else if (_socket == null ? _reader.Read() != ReadResult.RequestComplete : _lingers)
            Linger();
        else
            Close();
    }

    // Closing with unread input would reset the connection, and the client might never see the answer.
    private void Linger()
    {
        if (_hasPeerClosed)
        {
            Close();
            return;
        }

        _state = Lingering;
        _transport.CloseSending();
        SetDeadline(HttpConstants.LingerTimeoutMilliseconds);
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
