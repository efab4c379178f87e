// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Http;

/// <summary>The life of the answers of one connection: made for a request, sent once, reported when it has left or is lost.</summary>
internal sealed class AnswerDelivery
{
    private readonly HttpExchange _exchange;
    private readonly HttpConnection _connection;
    private readonly HttpServer _server;
    private readonly RequestReader _reader;
    private readonly AnswerWriter _writer;

    internal AnswerDelivery(HttpExchange exchange, HttpConnection connection, RequestReader reader)
    {
        _exchange = exchange;
        _connection = connection;
        _server = connection.Server;
        _reader = reader;
        _writer = new AnswerWriter(connection);
    }

    /// <summary>The answer to the current request; null while there is none.</summary>
    internal HttpResponse Response { get; private set; }

    /// <summary>True if another request may follow the answer that was sent.</summary>
    internal bool KeepsAlive { get; private set; }

    internal bool IsConnected => !_connection.IsClosed;

    internal Device Device => _server.Device;

    /// <summary>Makes the answer to the current request.</summary>
    internal HttpResponse Begin(bool keepAlive, string leadingLines) => Response = new HttpResponse(this, keepAlive) { LeadingLines = leadingLines };

    /// <summary>Forgets an answer that was not sent and will not be.</summary>
    internal void Discard() => Response = null;

    /// <summary>Sends an answer.</summary>
    /// <returns>False if it was sent before or nobody is there any more.</returns>
    internal bool Send(HttpResponse response, byte[] data, int offset, int count, bool addLineEnd)
    {
        if (!Take(response))
            return false;
        _writer.Write(response, HasBody(response), KeepsAlive, data, offset, count, addLineEnd);
        AfterWrite();
        return true;
    }

    /// <summary>Sends an answer whose body is asked for piece by piece.</summary>
    /// <returns>False if it was sent before or nobody is there any more.</returns>
    internal bool SendStream(HttpResponse response, IHttpBodySource source, long length)
    {
        if (!Take(response))
        {
            source.Close();
            return false;
        }

        bool isChunked = length < 0 && _reader.Head.IsHttp11;
        KeepsAlive &= length >= 0 || isChunked;
        _writer.WriteStream(response, HasBody(response), KeepsAlive, source, length, isChunked);
        AfterWrite();
        return true;
    }

    /// <summary>Tells the client to send the body of the request.</summary>
    internal void SendContinue() => _writer.WriteContinue();

    /// <summary>Has the user told that the answer has left.</summary>
    internal void OnSent()
    {
        HttpResponse response = Response;
        Response = null;
        if (response != null)
            TellLater(response, true);
    }

    /// <summary>Has the user told that the answer is lost, if there is one.</summary>
    internal void OnLost()
    {
        if (Response != null)
            TellLater(Response, false);
    }

    private bool Take(HttpResponse response)
    {
        if (response != Response || response.IsSent || !_exchange.TryBeginSending(response))
            return false;
        KeepsAlive = response.KeepAlive && _reader.Read() == ReadResult.RequestComplete && !_connection.HasPeerClosed && !_server.IsStopping;
        return true;
    }

    private void AfterWrite()
    {
        if (!_connection.Output.IsEmpty)
            _connection.SetDeadline(HttpConstants.SendTimeoutMilliseconds);
        _connection.AfterWrite();
    }

    private bool HasBody(HttpResponse response) =>
        response.Status != HttpStatus.NoContent && response.Status != HttpStatus.NotModified && _reader.Head.Method != HttpMethods.Head;

    private void TellLater(HttpResponse response, bool succeeded)
    {
        response.HasArrived = succeeded;
        if (response.SentHandler != null)
            _server.CallLater(response);
    }
}
