// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Http;

/// <content>Answers: they are written, sent, and followed by the next request or the end.</content>
internal sealed partial class HttpConnection
{
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
}
