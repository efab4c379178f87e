// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Http;

/// <content>Receiving: bytes of requests and WebSockets come in and are cut into requests.</content>
internal sealed partial class HttpConnection
{
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
}
