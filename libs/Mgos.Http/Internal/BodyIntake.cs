// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Http;

/// <summary>Hands the body of one request to its receiver, and sees to it that the receiver is told of the end once.</summary>
internal sealed class BodyIntake
{
    private readonly HandlerCalls _calls;
    private IHttpBodyReceiver _receiver;
    private bool _isInCall;
    private bool _isResumed;
    private bool _isAborted;

    internal BodyIntake(HandlerCalls calls, IHttpBodyReceiver receiver)
    {
        _calls = calls;
        _receiver = receiver;
    }

    /// <summary>True if the receiver has taken less than it was offered.</summary>
    internal bool IsWaiting { get; private set; }

    /// <summary>Offers bytes.</summary>
    /// <returns>Number of bytes taken; -1 if the receiver has thrown.</returns>
    internal int Receive(byte[] data, int offset, int count)
    {
        _isInCall = true;
        _isResumed = false;
        int taken = _calls.Receive(_receiver, data, offset, count);
        _isInCall = false;
        IsWaiting = taken < count && !_isResumed;
        if (_isAborted)
            TellAbort();
        return taken;
    }

    /// <summary>Has the rest offered again.</summary>
    internal void Resume()
    {
        _isResumed = true;
        IsWaiting = false;
    }

    /// <summary>Tells that the body is complete.</summary>
    /// <returns>False if the receiver has thrown.</returns>
    internal bool End()
    {
        IHttpBodyReceiver receiver = _receiver;
        _receiver = null;
        return _calls.End(receiver);
    }

    /// <summary>Tells that the rest will not come; within a call of the receiver, when that has returned.</summary>
    internal void Abort()
    {
        _isAborted = true;
        if (!_isInCall)
            TellAbort();
    }

    private void TellAbort()
    {
        IHttpBodyReceiver receiver = _receiver;
        _receiver = null;
        if (receiver != null)
            _calls.Abort(receiver);
    }
}
