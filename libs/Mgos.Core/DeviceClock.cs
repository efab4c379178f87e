// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Core;

/// <summary>Uptime, wall time and local time of a device.</summary>
/// <remarks>Mirrors <c>mgos_uptime</c>, <c>mg_time</c>, <c>mgos_settimeofday</c> and <c>mgos_strftime</c>. Thread: any may read; set on the loop.</remarks>
public sealed class DeviceClock
{
    private const double MicrosecondsPerSecond = 1e6;
    private const long LongMicrosecondsPerSecond = 1000000;

    private readonly Device _device;
    private readonly IClock _source;
    private PosixTimeZone _timeZone = PosixTimeZone.Utc;

    internal DeviceClock(Device device, IClock source)
    {
        _device = device;
        _source = source;
    }

    /// <summary>Microseconds since boot.</summary>
    public long UptimeMicroseconds => _source.UptimeMicroseconds;

    /// <summary>Seconds since boot.</summary>
    public double UptimeSeconds => _source.UptimeMicroseconds / MicrosecondsPerSecond;

    /// <summary>Wall time in microseconds since 1970-01-01 UTC; counts from 1970 until it is set.</summary>
    public long UnixMicroseconds => _source.UnixMicroseconds;

    /// <summary>Wall time in whole seconds since 1970-01-01 UTC.</summary>
    public long UnixSeconds => _source.UnixMicroseconds / LongMicrosecondsPerSecond;

    /// <summary>The local time zone; UTC until <c>sys.tz_spec</c> is applied.</summary>
    public PosixTimeZone TimeZone => _timeZone;

    /// <summary>Sets the wall time and tells everybody with <see cref="SystemEvents.TimeChanged"/>.</summary>
    /// <param name="unixMicroseconds">Microseconds since 1970-01-01 UTC, up to <see cref="CoreConstants.MaxUnixSeconds"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">Before 1970 or too late.</exception>
    public void Set(long unixMicroseconds)
    {
        if (unixMicroseconds < 0 || unixMicroseconds / LongMicrosecondsPerSecond > CoreConstants.MaxUnixSeconds)
            throw new ArgumentOutOfRangeException(nameof(unixMicroseconds));
        long delta = unixMicroseconds - _source.UnixMicroseconds;
        _source.SetUnixMicroseconds(unixMicroseconds);
        _device.Events.Trigger(SystemEvents.TimeChanged, new TimeChange(delta / MicrosecondsPerSecond));
    }

    /// <summary>Sets the local time zone.</summary>
    /// <param name="specification">POSIX TZ text, for example <c>EST5EDT,M3.2.0/2,M11.1.0</c>; empty for UTC.</param>
    /// <returns>False if the text is not understood; the zone is then unchanged.</returns>
    public bool TrySetTimeZone(string specification)
    {
        PosixTimeZone zone;
        if (!PosixTimeZone.TryParse(specification, out zone))
            return false;
        _timeZone = zone;
        return true;
    }

    /// <summary>Formats a time as local time.</summary>
    /// <param name="format">strftime conversions, for example <c>%Y-%m-%d %H:%M:%S</c>.</param>
    /// <param name="unixSeconds">Seconds since 1970-01-01 UTC.</param>
    /// <returns>The text; a conversion that is not known is copied as it stands.</returns>
    public string Format(string format, long unixSeconds) => TimeFormatter.Format(format, unixSeconds, _timeZone);
}
