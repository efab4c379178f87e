// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Http;

/// <summary>Brings the bodies that come on one connection piece by piece to those who receive them.</summary>
internal sealed class StreamedBody
{
    private readonly HttpConnection _connection;
    private readonly RequestReader _reader;
    private BodyIntake _intake;

    internal StreamedBody(HttpConnection connection, RequestReader reader)
    {
        _connection = connection;
        _reader = reader;
    }

    /// <summary>True if the receiver has taken less than it was offered.</summary>
    internal bool IsWaiting => _intake.IsWaiting;

    /// <summary>Asks an endpoint for a receiver.</summary>
    /// <returns>False if there is none, or if it is not needed any more.</returns>
    internal bool TryBegin(HttpBodyHandler handler, HttpRequest request, HttpResponse response)
    {
        HandlerCalls calls = _connection.Server.Calls;
        IHttpBodyReceiver receiver = calls.Begin(handler, request, response);
        if (receiver == null)
            return false;
        if (response.IsSent || _connection.IsClosed)
        {
            calls.Abort(receiver);
            return false;
        }

        _intake = new BodyIntake(calls, receiver);
        return true;
    }

    /// <summary>Offers a piece to the receiver.</summary>
    /// <returns>True if there is something to do now; false if the receiver has to make room first.</returns>
    internal bool Offer(HttpResponse response)
    {
        BodyIntake intake = _intake;
        if (intake.IsWaiting)
            return false;
        int taken = intake.Receive(_reader.Buffer, _reader.BodyStart, _reader.PieceCount);
        if (_intake != intake)
            return true;
        if (taken < 0)
        {
            response.SendError(HttpStatus.InternalServerError, null);
            return true;
        }

        _reader.TakePiece(taken);
        if (intake.IsWaiting)
            _connection.ClearDeadline();
        return !intake.IsWaiting;
    }

    /// <summary>Has the rest of a piece offered again.</summary>
    internal void Resume() => _intake.Resume();

    /// <summary>Tells the receiver that it has all.</summary>
    /// <returns>False if it has thrown.</returns>
    internal bool End()
    {
        BodyIntake intake = _intake;
        _intake = null;
        return intake.End();
    }

    /// <summary>Tells the receiver, if there is one, that the rest will not come.</summary>
    internal void Abort()
    {
        BodyIntake intake = _intake;
        _intake = null;
        if (intake != null)
            intake.Abort();
    }
}
