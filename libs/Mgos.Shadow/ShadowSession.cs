// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Shadow;

/// <summary>Where a cloud library is between no connection and a shadow that can be used, and when it has to ask for the state.</summary>
/// <remarks>
/// For cloud libraries:
/// <code>
/// down --OnConnected--> subscribing --OnSubscribed--> up (tell CONNECTED)
/// up: TakeGet is true if a GET is due: send it. OnGetAccepted, OnGetRejected end it; without an answer it is due again after
/// ShadowConstants.GetTimeoutMilliseconds, after a passing trouble of the cloud after a pause that doubles.
/// any close: OnClosed; a GET without an answer is due again on the next connection
/// </code>
/// Differs from the original: it waits for the answer to a GET for ever. Pure; times are milliseconds of any clock.
/// </remarks>
public sealed class ShadowSession
{
    private readonly bool _isGetOnConnect;
    private bool _isGetWanted;
    private bool _isGetSent;
    private long _nextAt;
    private int _pauseMilliseconds = ShadowConstants.FirstGetPauseMilliseconds;

    /// <summary>Makes a session without a connection.</summary>
    /// <param name="isGetOnConnect">Whether the state is asked for on each connection.</param>
    public ShadowSession(bool isGetOnConnect)
    {
        _isGetOnConnect = isGetOnConnect;
    }

    /// <summary>True while the shadow can be used.</summary>
    public bool IsUp { get; private set; }

    /// <summary>True while there is a connection whose subscriptions are not answered.</summary>
    public bool IsSubscribing { get; private set; }

    /// <summary>True if the state has been got since the connection.</summary>
    public bool HasState { get; private set; }

    /// <summary>There is a connection.</summary>
    public void OnConnected()
    {
        IsUp = false;
        IsSubscribing = true;
        HasState = false;
    }

    /// <summary>The subscriptions are answered.</summary>
    /// <returns>True if the shadow can be used from now on.</returns>
    public bool OnSubscribed()
    {
        if (!IsSubscribing)
            return false;
        IsSubscribing = false;
        IsUp = true;
        _isGetWanted |= _isGetOnConnect;
        _isGetSent = false;
        _nextAt = 0;
        return true;
    }

    /// <summary>The connection has ended.</summary>
    public void OnClosed()
    {
        IsUp = false;
        IsSubscribing = false;
        HasState = false;
        _isGetSent = false;
    }

    /// <summary>The state is wanted.</summary>
    public void RequestGet()
    {
        _isGetWanted = true;
        if (!_isGetSent)
            _nextAt = 0;
    }

    /// <summary>Tells whether a GET is to be sent now, and takes it for sent.</summary>
    /// <param name="nowMilliseconds">Time.</param>
    /// <returns>True if it is.</returns>
    public bool TakeGet(long nowMilliseconds)
    {
        if (!IsUp || !_isGetWanted || nowMilliseconds < _nextAt)
            return false;
        _isGetSent = true;
        _nextAt = nowMilliseconds + ShadowConstants.GetTimeoutMilliseconds;
        return true;
    }

    /// <summary>Milliseconds until <see cref="TakeGet"/> has to be asked again; -1 for not before something happens.</summary>
    /// <param name="nowMilliseconds">Time.</param>
    /// <returns>0 or more, or -1.</returns>
    public int GetDelay(long nowMilliseconds)
    {
        if (!IsUp || !_isGetWanted)
            return -1;
        return nowMilliseconds >= _nextAt ? 0 : (int)(_nextAt - nowMilliseconds);
    }

    /// <summary>The state has come.</summary>
    public void OnGetAccepted()
    {
        HasState = true;
        EndGet();
    }

    /// <summary>The state was refused.</summary>
    /// <param name="error">Why.</param>
    /// <param name="nowMilliseconds">Time.</param>
    public void OnGetRejected(ShadowError error, long nowMilliseconds)
    {
        if (!error.IsPassing)
        {
            EndGet();
            return;
        }

        _isGetSent = false;
        _nextAt = nowMilliseconds + _pauseMilliseconds;
        _pauseMilliseconds = _pauseMilliseconds * 2 > ShadowConstants.MaxGetPauseMilliseconds ? ShadowConstants.MaxGetPauseMilliseconds : _pauseMilliseconds * 2;
    }

    private void EndGet()
    {
        _isGetWanted = false;
        _isGetSent = false;
        _nextAt = 0;
        _pauseMilliseconds = ShadowConstants.FirstGetPauseMilliseconds;
    }
}
