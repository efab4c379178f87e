// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.TestKit;

/// <summary>A clock that stands still until a test moves it.</summary>
public sealed class FakeClock : IClock
{
    private const long MicrosecondsPerMillisecond = 1000;

    private long _uptime;
    private long _unixAtBoot;

    /// <inheritdoc/>
    public long UptimeMicroseconds => _uptime;

    /// <inheritdoc/>
    public long UnixMicroseconds => _unixAtBoot + _uptime;

    /// <inheritdoc/>
    public void SetUnixMicroseconds(long value) => _unixAtBoot = value - _uptime;

    /// <summary>Moves the clock.</summary>
    /// <param name="milliseconds">How far.</param>
    public void Advance(int milliseconds) => _uptime += milliseconds * MicrosecondsPerMillisecond;
}
