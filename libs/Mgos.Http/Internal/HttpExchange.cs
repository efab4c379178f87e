// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.Net;

namespace Mgos.Http;

/// <summary>Requests and answers of one connection: reads requests, has them handled one after the other, sends the answers in order.</summary>
/// <remarks>
/// States: reading, streaming (a receiver gets the body and may answer), answering (the handler has the request), sending, done (next request), over
/// (WebSocket, or closed).
/// </remarks>
internal sealed class HttpExchange
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
    private readonly AnswerWriter _writer;
    private HttpEndpoint _endpoint;
    private HttpResponse _response;
    private BodyIntake _intake;
    private string _crossOriginLines;
    private int _state;
    private bool _isHeadTimed;
    private bool _keepAlive;

    internal HttpExchange(HttpConnection connection)
    {
        _connection = connection;
        _server = connection.Server;
        _reader = new RequestReader(_server.Texts);
        _request = new HttpRequest(connection, this, _reader);
        _writer = new AnswerWriter(connection);
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
                case Streaming: return !_intake.IsWaiting;
                case Answering: return !_connection.HasPeerClosed && _reader.Room > 0;
                default: return false;
            }
        }
    }

    /// <summary>True while it takes no bytes until somebody on this side has done something, so that receiving cannot tell the end of the client.</summary>
    internal bool IsHeldUp => (_state == Answering && _reader.Room == 0) || (_state == Streaming && _intake.IsWaiting);

    /// <summary>Number of the last answer, of all answers of the server; 0 if there was none.</summary>
    internal int LastUse { get; private set; }

    internal bool IsConnected => !_connection.IsClosed;

    internal Device Device => _server.Device;

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
                return OfferPiece();
            case ReadResult.RequestComplete:
                OnComplete();
                return true;
            case ReadResult.Failed:
                Refuse(_reader.Status);
                return true;
            default:
                TimeHead();
                return false;
        }
    }

    /// <summary>Sends an answer.</summary>
    /// <returns>False if it was sent before or nobody is there any more.</returns>
    internal bool Answer(HttpResponse response, byte[] data, int offset, int count, bool addLineEnd)
    {
        if (!Take(response))
            return false;
        _writer.Write(response, HasBody(response), _keepAlive, data, offset, count, addLineEnd);
        _connection.AfterWrite();
        return true;
    }

    /// <summary>Sends an answer whose body is asked for piece by piece.</summary>
    /// <returns>False if it was sent before or nobody is there any more.</returns>
    internal bool AnswerStream(HttpResponse response, IHttpBodySource source, long length)
    {
        if (!Take(response))
        {
            source.Close();
            return false;
        }

        bool isChunked = length < 0 && _request.IsHttp11;
        _keepAlive &= length >= 0 || isChunked;
        _writer.WriteStream(response, HasBody(response), _keepAlive, source, length, isChunked);
        _connection.AfterWrite();
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
        AbortBody();
        if (_response != null)
            TellLater(_response, false);
    }

    /// <summary>Has the rest of a piece offered again.</summary>
    internal void ResumeBody()
    {
        if (_state != Streaming)
            return;
        _intake.Resume();
        _connection.SetDeadline(HttpConstants.BodyTimeoutMilliseconds);
        _connection.Pump();
    }

    private void BeginNext()
    {
        _reader.Next();
        _state = Reading;
        LastUse = _server.NextUse();
        _isHeadTimed = false;
        _crossOriginLines = null;
        _connection.SetDeadline(HttpConstants.IdleTimeoutMilliseconds);
        if (_connection.HasPeerClosed && _reader.IsIdle)
            _connection.Close();
    }

    private void TimeHead()
    {
        if (_isHeadTimed || _reader.IsIdle)
            return;
        _isHeadTimed = true;
        _connection.SetDeadline(HttpConstants.HeadTimeoutMilliseconds);
    }

    private void OnHead()
    {
        _request.Renew();
        bool isUpgrade = _reader.Head.IsUpgradeToWebSocket;
        _endpoint = isUpgrade ? _server.Endpoints.Find(_request.Path, true) : null;
        isUpgrade = _endpoint != null;
        if (!isUpgrade)
            _endpoint = _server.Endpoints.Find(_request.Path, false);
        bool isOpen = _endpoint != null && _endpoint.Options.IsOpen;
        CrossOrigin crossOrigin = _server.CrossOrigin;
        _crossOriginLines = isOpen || !crossOrigin.IsEnabled ? null : crossOrigin.LinesFor(_request);
        BeginAnswer(false);
        if (_crossOriginLines != null && CrossOrigin.IsPreflight(_request))
            CrossOrigin.AnswerPreflight(_request, _response);
        else if (!_server.Access.IsAllowed(_endpoint, _request, _response))
            EndRefusal();
        else if (isUpgrade)
            Upgrade();
        else if (_endpoint != null && _endpoint.BodyHandler != null)
            BeginStream();
        else
            AcceptBody();
    }

    private void AcceptBody()
    {
        int limit = _endpoint == null ? HttpConstants.DefaultMaxBodyBytes : _endpoint.Options.MaxBodyBytes;
        if (_endpoint == null && _reader.Head.ContentLength > limit)
        {
            // What is wrong with a large body for a file is not its size.
            Dispatch();
            return;
        }

        _state = Reading;
        _response = null;
        _reader.AcceptBody(limit);
        WaitForBody();
    }

    private void BeginStream()
    {
        _reader.AcceptStream(_endpoint.Options.MaxBodyBytes, HttpPlatform.BodyPieceBytes);
        if (_reader.Status != 0)
        {
            Refuse(_reader.Status);
            return;
        }

        HttpResponse response = _response;
        response.KeepAlive = DefaultKeepAlive();
        IHttpBodyReceiver receiver = _server.Calls.Begin(_endpoint.BodyHandler, _request, response);
        if (receiver != null && (response.IsSent || _connection.IsClosed))
            _server.Calls.Abort(receiver);
        if (receiver == null || response.IsSent || _connection.IsClosed)
        {
            EndRefusal();
            return;
        }

        _intake = new BodyIntake(_server.Calls, receiver);
        _state = Streaming;
        WaitForBody();
    }

    private void WaitForBody()
    {
        _connection.SetDeadline(HttpConstants.BodyTimeoutMilliseconds);
        if (_reader.IsContinueExpected)
            _writer.WriteContinue();
    }

    private bool OfferPiece()
    {
        BodyIntake intake = _intake;
        if (intake.IsWaiting)
            return false;
        int taken = intake.Receive(_reader.Buffer, _reader.BodyStart, _reader.PieceCount);
        if (_state != Streaming)
            return true;
        if (taken < 0)
        {
            _response.SendError(HttpStatus.InternalServerError, null);
            return true;
        }

        _reader.TakePiece(taken);
        if (intake.IsWaiting)
            _connection.ClearDeadline();
        return !intake.IsWaiting;
    }

    private void OnComplete()
    {
        if (_state == Reading)
            Dispatch();
        else
            EndStream();
    }

    private void EndStream()
    {
        BodyIntake intake = _intake;
        HttpResponse response = _response;
        _intake = null;
        _state = Answering;
        _connection.ClearDeadline();
        if (!intake.End())
            FailHandler(response);
    }

    private void AbortBody()
    {
        BodyIntake intake = _intake;
        _intake = null;
        if (intake != null)
            intake.Abort();
    }

    private void Dispatch()
    {
        BeginAnswer(DefaultKeepAlive());
        HttpResponse response = _response;
        if (!_server.Calls.Handle(_endpoint == null ? _server.FileHandler : _endpoint.Handler, _request, response))
            FailHandler(response);
    }

    private void FailHandler(HttpResponse response)
    {
        if (response.IsSent)
            _connection.Close();
        else
            response.SendError(HttpStatus.InternalServerError, null);
    }

    private bool DefaultKeepAlive() =>
        _request.IsHttp11 ? !_reader.Head.HasConnectionClose : _reader.Head.HasConnectionKeepAlive && !_reader.Head.HasConnectionClose;

    // A handler may take its time.
    private void BeginAnswer(bool keepAlive)
    {
        _state = Answering;
        _connection.ClearDeadline();
        _response = new HttpResponse(this, keepAlive) { LeadingLines = _crossOriginLines };
    }

    private void Upgrade()
    {
        IWebSocketListener listener = null;
        if (WebSocketUpgrade.Check(_request, _response))
            listener = _server.Calls.Accept(_endpoint.Accept, _request, _response);
        if (listener == null || _response.IsSent || _connection.IsClosed)
            EndRefusal();
        else
            StartWebSocket(listener);
    }

    private void StartWebSocket(IWebSocketListener listener)
    {
        WebSocketUpgrade.WriteAnswer(_server.Scratch, _request);
        _connection.WriteScratch();
        _response = null;
        _state = Over;
        _connection.StartWebSocket(listener, _endpoint.Options.MaxMessageBytes, _reader.Buffer, _reader.BodyStart, _reader.Count - _reader.BodyStart);
    }

    private void EndRefusal()
    {
        if (_state == Answering)
            _response.SendError(HttpStatus.Forbidden, null);
    }

    private void Refuse(int status)
    {
        AbortBody();
        BeginAnswer(false);
        _response.SendError(status, null);
    }

    private bool Take(HttpResponse response)
    {
        if (response != _response || response.IsSent || (_state != Answering && _state != Streaming) || _connection.IsClosed)
            return false;
        response.IsSent = true;
        _state = Sending;
        AbortBody();
        _keepAlive = response.KeepAlive && _reader.Read() == ReadResult.RequestComplete && !_connection.HasPeerClosed && !_server.IsStopping;
        _connection.SetDeadline(HttpConstants.SendTimeoutMilliseconds);
        return true;
    }

    private bool HasBody(HttpResponse response) =>
        response.Status != HttpStatus.NoContent && response.Status != HttpStatus.NotModified && _reader.Head.Method != HttpMethods.Head;

    private void EndAnswer()
    {
        HttpResponse response = _response;
        _response = null;
        if (response != null)
            TellLater(response, true);
        if (_keepAlive)
            _state = Done;
        else if (_reader.Read() != ReadResult.RequestComplete)
            _connection.Linger();
        else
            _connection.Close();
    }

    private void TellLater(HttpResponse response, bool succeeded)
    {
        response.HasArrived = succeeded;
        if (response.SentHandler != null)
            _server.CallLater(response);
    }
}
