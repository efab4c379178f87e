// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using nanoFramework.M2Mqtt.Exceptions;

namespace nanoFramework.M2Mqtt.Protocol;

/// <summary>When a PINGREQ is due, and whether it was answered. Times are those of <see cref="Environment.TickCount64"/>.</summary>
internal sealed class SignsOfLife
{
    private int _periodMilliseconds;
    private long _lastSent;
    private long _pingSentAt;

    /// <summary>Begins on a new connection; 0 for none.</summary>
    internal void Start(int periodMilliseconds)
    {
        _periodMilliseconds = periodMilliseconds;
        _lastSent = Environment.TickCount64;
        _pingSentAt = 0;
    }

    /// <summary>Something was sent.</summary>
    internal void OnSent() => _lastSent = Environment.TickCount64;

    internal void OnPingSent() => _pingSentAt = Environment.TickCount64;

    internal void OnPingAnswered() => _pingSentAt = 0;

    /// <summary>Whether a PINGREQ is due.</summary>
    /// <exception cref="MqttTimeoutException">The one before was not answered.</exception>
    internal bool IsDue()
    {
        if (_periodMilliseconds == 0)
            return false;
        var now = Environment.TickCount64;
        if (_pingSentAt != 0 && now - _pingSentAt >= _periodMilliseconds)
            throw new MqttTimeoutException();
        return _pingSentAt == 0 && now - _lastSent >= _periodMilliseconds;
    }

    /// <summary>When to look again; <see cref="long.MaxValue"/> for never.</summary>
    internal long NextAt => _periodMilliseconds == 0 ? long.MaxValue : (_pingSentAt != 0 ? _pingSentAt : _lastSent) + _periodMilliseconds;
}
