// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Core;

/// <summary>Data of <see cref="SystemEvents.TimeChanged"/>.</summary>
public sealed class TimeChange
{
    /// <summary>Makes the data of one change.</summary>
    /// <param name="deltaSeconds">New time minus old time, in seconds.</param>
    public TimeChange(double deltaSeconds)
    {
        DeltaSeconds = deltaSeconds;
    }

    /// <summary>New time minus old time, in seconds.</summary>
    public double DeltaSeconds { get; }
}
