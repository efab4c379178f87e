// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Http;

/// <content>Requests: whether each may be served, by which handler, or as a WebSocket.</content>
internal sealed partial class HttpConnection
{
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
}
