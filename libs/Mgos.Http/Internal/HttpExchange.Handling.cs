// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Http;

/// <content>What is done with a request: its body, its handler, its answer or refusal.</content>
internal sealed partial class HttpExchange
{
    private void OnHead()
    {
        _request.Renew();
        _route.Find(_request);
        HttpEndpoint endpoint = _route.Endpoint;
        HttpResponse response = BeginAnswer(false);
        if (_route.CrossOriginLines != null && CrossOrigin.IsPreflight(_request))
            CrossOrigin.AnswerPreflight(_request, response);
        else if (!_server.Access.IsAllowed(endpoint, _request, response))
            EndRefusal();
        else if (_route.IsUpgrade)
            Upgrade(endpoint, response);
        else if (endpoint != null && endpoint.BodyHandler != null)
            BeginStream(endpoint, response);
        else
            AcceptBody(endpoint);
    }

    private void AcceptBody(HttpEndpoint endpoint)
    {
        int limit = endpoint == null ? HttpConstants.DefaultMaxBodyBytes : endpoint.Options.MaxBodyBytes;
        if (endpoint == null && _reader.Head.ContentLength > limit)
        {
            // What is wrong with a large body for a file is not its size.
            Dispatch();
            return;
        }

        _state = Reading;
        _answer.Discard();
        _reader.AcceptBody(limit);
        WaitForBody();
    }

    private void BeginStream(HttpEndpoint endpoint, HttpResponse response)
    {
        _reader.AcceptStream(endpoint.Options.MaxBodyBytes, HttpPlatform.BodyPieceBytes);
        if (_reader.Status != 0)
        {
            Refuse(_reader.Status);
            return;
        }

        response.KeepAlive = DefaultKeepAlive();
        if (_body.TryBegin(endpoint.BodyHandler, _request, response))
        {
            _state = Streaming;
            WaitForBody();
        }
        else
        {
            EndRefusal();
        }
    }

    private void WaitForBody()
    {
        _isTimed = false;
        if (_reader.IsContinueExpected)
            _answer.SendContinue();
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
        HttpResponse response = _answer.Response;
        _state = Answering;
        _connection.ClearDeadline();
        if (!_body.End())
            FailHandler(response);
    }

    private void Dispatch()
    {
        HttpResponse response = BeginAnswer(DefaultKeepAlive());
        if (!_server.Calls.Handle(_route.Handler, _request, response))
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
    private HttpResponse BeginAnswer(bool keepAlive)
    {
        _state = Answering;
        _connection.ClearDeadline();
        return _answer.Begin(keepAlive, _route.CrossOriginLines);
    }

    private void Upgrade(HttpEndpoint endpoint, HttpResponse response)
    {
        IWebSocketListener listener = null;
        if (WebSocketUpgrade.Check(_request, response))
            listener = _server.Calls.Accept(endpoint.Accept, _request, response);
        if (listener == null || response.IsSent || _connection.IsClosed)
            EndRefusal();
        else
            StartWebSocket(listener, endpoint.Options.MaxMessageBytes);
    }

    private void StartWebSocket(IWebSocketListener listener, int messageLimit)
    {
        WebSocketUpgrade.WriteAnswer(_server.Scratch, _request);
        _connection.WriteScratch();
        _answer.Discard();
        _state = Over;
        _connection.StartWebSocket(listener, messageLimit, _reader.Buffer, _reader.BodyStart, _reader.Count - _reader.BodyStart);
    }

    private void EndRefusal()
    {
        if (_state == Answering)
            _answer.Response.SendError(HttpStatus.Forbidden, null);
    }

    private void Refuse(int status)
    {
        _body.Abort();
        BeginAnswer(false).SendError(status, null);
    }

    private void EndAnswer()
    {
        _answer.OnSent();
        if (_answer.KeepsAlive)
            _state = Done;
        else if (_reader.Read() != ReadResult.RequestComplete)
            _connection.Linger();
        else
            _connection.Close();
    }
}
