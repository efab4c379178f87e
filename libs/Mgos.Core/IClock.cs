// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Core;

/// <summary>The time source of a device.</summary>
/// <remarks>Tests give a device a clock that they move by hand.</remarks>
public interface IClock
{
    /// <summary>Microseconds since boot; never goes back, not moved by <see cref="SetUnixMicroseconds"/>.</summary>
    long UptimeMicroseconds { get; }

    /// <summary>Wall time in microseconds since 1970-01-01 UTC.</summary>
    long UnixMicroseconds { get; }

    /// <summary>Sets the wall time.</summary>
    /// <param name="value">Microseconds since 1970-01-01 UTC.</param>
    void SetUnixMicroseconds(long value);
}
