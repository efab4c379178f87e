// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Cron;

/// <summary>A handler, when it runs, and when it runs next.</summary>
internal sealed class CronJob
{
    internal CronJob(int id, string expression, CronPlan plan, CronHandler handler)
    {
        Id = id;
        Expression = expression;
        Plan = plan;
        Handler = handler;
    }

    internal int Id { get; }

    internal string Expression { get; }

    internal CronPlan Plan { get; }

    internal CronHandler Handler { get; }

    /// <summary>Seconds since 1970 UTC; <see cref="CronPlan.Never"/> if there is no next time.</summary>
    internal long Next { get; set; }
}
