// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Core;

/// <summary>Data of <see cref="SystemEvents.RebootAfter"/>.</summary>
public sealed class PlannedReboot
{
    /// <summary>Makes the data of one plan.</summary>
    /// <param name="rebootAtUptimeMicroseconds">Uptime at which the device restarts.</param>
    public PlannedReboot(long rebootAtUptimeMicroseconds)
    {
        RebootAtUptimeMicroseconds = rebootAtUptimeMicroseconds;
    }

    /// <summary>Uptime in microseconds at which the device restarts.</summary>
    public long RebootAtUptimeMicroseconds { get; }
}
