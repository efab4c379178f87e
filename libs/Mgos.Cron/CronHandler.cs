// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Cron;

/// <summary>Runs when the time of a job has come. Thread: loop.</summary>
/// <param name="id">The job.</param>
public delegate void CronHandler(int id);
