// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Auth;

/// <summary>Says which nonces are good: a clock in seconds that never shows a time twice, not even after a restart.</summary>
/// <remarks>
/// A nonce is the time in seconds since 1970, decimal in frames, hexadecimal in HTTP. It is good for <see cref="AuthConstants.NonceLifeSeconds"/>, unless
/// it is from the future, from before the boot, or has been forgotten.
/// While the wall clock has not been set it would begin with 1970 at each boot and show the nonces of earlier boots again. Then the time is counted from a
/// random second between 1970 and 2004, another one at each boot. A wall clock that is set forward takes the nonce clock along; one that is set back does not.
/// Mirrors the nonces of <c>mg_check_digest_auth</c>. Pure but for the clock that is given. Thread: one at a time.
/// </remarks>
public sealed class NonceClock
{
    private readonly IClock _clock;
    private long _bootMicroseconds;
    private long _floor;

    /// <summary>Makes a clock.</summary>
    /// <param name="clock">Time of the device.</param>
    /// <param name="random">Random number, for a device that does not know the time.</param>
    public NonceClock(IClock clock, uint random)
    {
        _clock = clock;
        _bootMicroseconds = (random & AuthConstants.UnsetClockNonceMask) * AuthConstants.MicrosecondsPerSecond;
        RaiseFloorToBoot();
    }

    /// <summary>Gives the present nonce.</summary>
    /// <returns>Seconds; never smaller than an earlier one.</returns>
    public uint Issue()
    {
        FollowWallClock();
        long now = (_bootMicroseconds + _clock.UptimeMicroseconds) / AuthConstants.MicrosecondsPerSecond;
        return (uint)(now > _floor ? now : _floor);
    }

    /// <summary>Tells whether a nonce is good.</summary>
    /// <param name="nonce">The nonce.</param>
    /// <returns>False if it is stale or was never given out.</returns>
    public bool IsGood(uint nonce)
    {
        uint now = Issue();
        return nonce >= _floor && nonce <= now && now - nonce < AuthConstants.NonceLifeSeconds;
    }

    /// <summary>Makes a nonce and all older ones stale; the next one is newer.</summary>
    /// <param name="nonce">The nonce.</param>
    public void Forget(uint nonce)
    {
        if (nonce >= _floor)
            _floor = nonce + 1L;
    }

    private void FollowWallClock()
    {
        long wall = _clock.UnixMicroseconds;
        long boot = wall - _clock.UptimeMicroseconds;
        if (wall < AuthConstants.EarliestPlausibleUnixSeconds * AuthConstants.MicrosecondsPerSecond || boot <= _bootMicroseconds)
            return;
        _bootMicroseconds = boot;
        RaiseFloorToBoot();
    }

    // Rounded up: the second in which the device booted may have been a nonce of the boot before.
    private void RaiseFloorToBoot()
    {
        long boot = (_bootMicroseconds + AuthConstants.MicrosecondsPerSecond - 1) / AuthConstants.MicrosecondsPerSecond;
        if (boot > _floor)
            _floor = boot;
    }
}
