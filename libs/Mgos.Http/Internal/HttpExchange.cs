// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Net;

namespace Mgos.Http;

/// <summary>Requests and answers of one connection: reads requests, has them handled one after the other, sends the answers in order.</summary>
/// <remarks>
/// States: reading, streaming (a receiver gets the body and may answer), answering (the handler has the request), sending, done (next request), over
/// (WebSocket, or closed).
/// </remarks>
internal sealed partial class HttpExchange
{
    private const int Reading = 0;
    private const int Answering = 1;
    private const int Sending = 2;
    private const int Done = 3;
    private const int Over = 4;
    private const int Streaming = 5;

    private readonly HttpServer _server;
    private readonly HttpConnection _connection;
    private readonly RequestReader _reader;
    private readonly HttpRequest _request;
    private readonly RequestRoute _route;
    private readonly StreamedBody _body;
    private readonly AnswerDelivery _answer;
    private int _state;
    private bool _isTimed;

    internal HttpExchange(HttpConnection connection)
    {
        _connection = connection;
        _server = connection.Server;
        _reader = new RequestReader(_server.Texts);
        _request = new HttpRequest(connection, this, _reader);
        _route = new RequestRoute(_server);
        _body = new StreamedBody(connection, _reader);
        _answer = new AnswerDelivery(this, connection, _reader);
    }

    /// <summary>True while it waits for a request of which nothing has come yet.</summary>
    internal bool IsIdle => _state == Reading && _reader.IsIdle;

    /// <summary>True if it needs the client to send more.</summary>
    internal bool IsReceiving => _state == Reading || _state == Streaming;

    /// <summary>True if it takes bytes, needed or not.</summary>
    internal bool WantsInput
    {
        get
        {
            switch (_state)
            {
                case Reading: return true;
                case Streaming: return !_body.IsWaiting;
                case Answering: return !_connection.HasPeerClosed && _reader.Room > 0;
                default: return false;
            }
        }
    }

    /// <summary>True while it takes no bytes until somebody on this side has done something, so that receiving cannot tell the end of the client.</summary>
    internal bool IsHeldUp => (_state == Answering && _reader.Room == 0) || (_state == Streaming && _body.IsWaiting);

    /// <summary>Number of the last answer, of all answers of the server; 0 if there was none.</summary>
    internal int LastUse { get; private set; }

    /// <summary>Takes bytes from the client.</summary>
    /// <returns>True if there may be more.</returns>
    internal bool Receive(IByteTransport transport)
    {
        int room = WantsInput ? _reader.Room : 0;
        int count = room == 0 ? 0 : transport.Receive(_reader.Buffer, _reader.Count, room);
        if (count < 0)
            _connection.OnPeerClosed();
        if (count <= 0)
            return false;
        _reader.Add(count);
        if (_reader.IsInBody)
            _connection.SetDeadline(HttpConstants.BodyTimeoutMilliseconds);
        _connection.Pump();
        return count == room;
    }

    /// <summary>Does the next thing that can be done with what was received.</summary>
    /// <returns>False if there is none.</returns>
    internal bool Step()
    {
        if (_state == Done)
            BeginNext();
        if ((_state != Reading && _state != Streaming) || _connection.IsClosed)
            return false;
        switch (_reader.Read())
        {
            case ReadResult.HeadComplete:
                OnHead();
                return true;
            case ReadResult.BodyPiece:
                return _body.Offer(_answer.Response);
            case ReadResult.RequestComplete:
                OnComplete();
                return true;
            case ReadResult.Failed:
                Refuse(_reader.Status);
                return true;
            default:
                TimeRequest();
                return false;
        }
    }

    /// <summary>Goes over to sending, if an answer may be sent now.</summary>
    internal bool TryBeginSending(HttpResponse response)
    {
        if ((_state != Answering && _state != Streaming) || _connection.IsClosed)
            return false;
        response.IsSent = true;
        _state = Sending;
        _body.Abort();
        return true;
    }

    /// <summary>All that was written has left.</summary>
    internal void OnOutputSent()
    {
        if (_state == Sending)
            EndAnswer();
    }

    /// <summary>Ends a wait that was too long with an answer, if there is somebody to get it.</summary>
    /// <returns>False if the connection should be closed instead.</returns>
    internal bool TryTimeOut()
    {
        bool isInRequest = IsReceiving && !_reader.IsIdle;
        if (isInRequest)
            Refuse(HttpStatus.RequestTimeout);
        return isInRequest;
    }

    /// <summary>The connection is closed.</summary>
    internal void OnClosed()
    {
        _state = Over;
        _body.Abort();
        _answer.OnLost();
    }

    /// <summary>Has the rest of a piece offered again.</summary>
    internal void ResumeBody()
    {
        if (_state != Streaming)
            return;
        _body.Resume();
        _connection.SetDeadline(HttpConstants.BodyTimeoutMilliseconds);
        _connection.Pump();
    }

    private void BeginNext()
    {
        _reader.Next();
        _state = Reading;
        LastUse = _server.NextUse();
        _isTimed = false;
        _route.Clear();
        _connection.SetDeadline(HttpConstants.IdleTimeoutMilliseconds);
        if (_connection.HasPeerClosed && _reader.IsIdle)
            _connection.Close();
    }

    // Most requests come whole, and then no time need be asked for.
    private void TimeRequest()
    {
        if (_isTimed || _reader.IsIdle)
            return;
        _isTimed = true;
        _connection.SetDeadline(_reader.IsInBody ? HttpConstants.BodyTimeoutMilliseconds : HttpConstants.HeadTimeoutMilliseconds);
    }
}
