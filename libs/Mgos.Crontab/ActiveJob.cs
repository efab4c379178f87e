// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Crontab;

/// <summary>A job of the table that is planned.</summary>
internal sealed class ActiveJob
{
    private readonly JobTable _table;

    internal ActiveJob(JobTable table, int id)
    {
        _table = table;
        Id = id;
    }

    internal int Id { get; }

    internal int CronId { get; set; }

    internal void Run(int cronId) => _table.Run(Id);
}
