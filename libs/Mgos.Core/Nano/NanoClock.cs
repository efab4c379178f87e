// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using nanoFramework.Runtime.Native;

namespace Mgos.Core;

/// <summary>The clock of a board.</summary>
internal sealed class NanoClock : IClock
{
    private const long TicksPerMicrosecond = 10;
    private const long UnixEpochTicks = 621355968000000000;
    private const long MicrosecondsPerMillisecond = 1000;

    private readonly long _startMilliseconds = Environment.TickCount64;

    /// <inheritdoc/>
    public long UptimeMicroseconds => (Environment.TickCount64 - _startMilliseconds) * MicrosecondsPerMillisecond;

    /// <inheritdoc/>
    public long UnixMicroseconds => (DateTime.UtcNow.Ticks - UnixEpochTicks) / TicksPerMicrosecond;

    /// <inheritdoc/>
    public void SetUnixMicroseconds(long value) => Rtc.SetSystemTime(new DateTime(value * TicksPerMicrosecond + UnixEpochTicks));
}
