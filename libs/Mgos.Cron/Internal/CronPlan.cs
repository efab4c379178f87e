// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Cron;

/// <summary>An expression that has been read: tells when.</summary>
internal abstract class CronPlan
{
    /// <summary>There is no next time.</summary>
    internal const long Never = long.MinValue;

    /// <summary>The first moment after one, in seconds since 1970 UTC; Never if there is none.</summary>
    internal abstract long Next(long after, CronSurroundings surroundings);
}
