// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections;
using Mgos.Config;
using Mgos.Core;

namespace Mgos.Cron;

/// <summary>Runs handlers when the clock and the calendar say so.</summary>
/// <remarks>
/// Mirrors <c>mgos_cron_add</c>, <c>mgos_cron_remove</c>, <c>mgos_cron_get_next_invocation</c> and <c>mgos_cron_is_expr_valid</c>. The next time is computed from the planned
/// one, so nothing drifts; if that has passed too, from now. When the time is set, or the zone or the place changes, all jobs are planned anew. Thread: loop.
/// </remarks>
public sealed class CronScheduler
{
    private readonly Device _device;
    private readonly CronSurroundings _surroundings = new CronSurroundings();
    private readonly ArrayList _jobs = new ArrayList();
    private int _lastId;
    private int _timer;

    internal CronScheduler(Device device)
    {
        _device = device;
        _surroundings.Update(device);
        device.Events.AddHandler(SystemEvents.TimeChanged, (int id, object data) => PlanAll());
        DeviceConfig.From(device).AddChangeHandler((DeviceConfig config) =>
        {
            if (_surroundings.Update(_device))
                PlanAll();
        });
    }

    /// <summary>Finds the scheduler of a device.</summary>
    /// <param name="device">The device.</param>
    /// <returns>Null before the library has started, or if it is not part of the firmware.</returns>
    public static CronScheduler From(Device device) => (CronScheduler)device.Parts.Find(typeof(CronScheduler));

    /// <summary>Tells whether an expression can be understood.</summary>
    /// <param name="expression">The expression; null is none.</param>
    /// <param name="error">What is wrong; null if nothing is.</param>
    /// <returns>True if it can.</returns>
    public static bool IsValid(string expression, out string error)
    {
        CronPlan plan;
        error = CronReader.Read(expression, out plan);
        return error == null;
    }

    /// <summary>Adds a job; what is wrong with the expression is logged.</summary>
    /// <param name="expression">When, for example <c>0 30 7 * * MON-FRI</c>, seconds first, in local time.</param>
    /// <param name="handler">What then runs, on the loop.</param>
    /// <returns>Id of the job; <see cref="CronConstants.InvalidJobId"/> if it was not added.</returns>
    public int Add(string expression, CronHandler handler)
    {
        int id;
        string error;
        if (!TryAdd(expression, handler, out id, out error))
            _device.Log.Error(nameof(CronScheduler), "'" + expression + "': " + error);
        return id;
    }

    /// <summary>Adds a job.</summary>
    /// <param name="expression">When, for example <c>0 30 7 * * MON-FRI</c>, seconds first, in local time.</param>
    /// <param name="handler">What then runs, on the loop.</param>
    /// <param name="id">Id of the job; <see cref="CronConstants.InvalidJobId"/> if it was not added.</param>
    /// <param name="error">What is wrong; null if nothing is.</param>
    /// <returns>False if it was not added.</returns>
    /// <exception cref="ArgumentNullException">No handler.</exception>
    public bool TryAdd(string expression, CronHandler handler, out int id, out string error)
    {
        if (handler == null)
            throw new ArgumentNullException(nameof(handler));
        CronPlan plan;
        id = CronConstants.InvalidJobId;
        error = CronReader.Read(expression, out plan);
        if (error == null && _jobs.Count == CronConstants.MaxJobs)
            error = CronTexts.TooManyJobs;
        if (error != null)
            return false;
        id = NextId();
        CronJob job = new CronJob(id, expression, plan, handler);
        _jobs.Add(job);
        Plan(job, _device.Clock.UnixSeconds);
        Arm();
        return true;
    }

    /// <summary>Removes a job; it does not run again.</summary>
    /// <param name="id">Id of the job.</param>
    /// <returns>False if there is no such job.</returns>
    public bool Remove(int id)
    {
        CronJob job = Find(id);
        if (job == null)
            return false;
        _jobs.Remove(job);
        Arm();
        return true;
    }

    /// <summary>Tells when a job runs next.</summary>
    /// <param name="id">Id of the job.</param>
    /// <param name="unixSeconds">Seconds since 1970 UTC.</param>
    /// <returns>False if there is no such job, or no such time in the next years.</returns>
    public bool TryGetNext(int id, out long unixSeconds)
    {
        CronJob job = Find(id);
        unixSeconds = job == null ? CronPlan.Never : job.Next;
        return unixSeconds != CronPlan.Never;
    }

    private int NextId()
    {
        do
        {
            _lastId = _lastId == int.MaxValue ? 1 : _lastId + 1;
        }
        while (Find(_lastId) != null);
        return _lastId;
    }

    private CronJob Find(int id)
    {
        for (int i = 0; i < _jobs.Count; i++)
        {
            CronJob job = (CronJob)_jobs[i];
            if (job.Id == id)
                return job;
        }

        return null;
    }

    private void PlanAll()
    {
        _surroundings.Update(_device);
        for (int i = 0; i < _jobs.Count; i++)
            Plan((CronJob)_jobs[i], _device.Clock.UnixSeconds);
        Arm();
    }

    private void Plan(CronJob job, long after)
    {
        job.Next = job.Plan.Next(after, _surroundings);
        if (job.Next == CronPlan.Never)
            _device.Log.Warn(nameof(CronScheduler), "'" + job.Expression + "' never comes" + (_surroundings.HasLocation ? "" : ", as far as it is about the sun because device.location is not set"));
    }

    // The earliest; of two at the same time, the one that was added first.
    private CronJob NextJob()
    {
        CronJob next = null;
        for (int i = 0; i < _jobs.Count; i++)
        {
            CronJob job = (CronJob)_jobs[i];
            if (job.Next != CronPlan.Never && (next == null || job.Next < next.Next))
                next = job;
        }

        return next;
    }

    private void Arm()
    {
        _device.Timers.Clear(_timer);
        _timer = TimerQueue.InvalidTimerId;
        CronJob next = NextJob();
        if (next != null)
            _timer = _device.Timers.Set(MillisecondsTo(next.Next), TimerOptions.None, OnTimer);
    }

    private int MillisecondsTo(long unixSeconds)
    {
        long left = (unixSeconds * CronConstants.MicrosecondsPerSecond - _device.Clock.UnixMicroseconds + 999) / 1000;
        if (left < 0)
            return 0;
        return left > CronConstants.MaxSleepMilliseconds ? CronConstants.MaxSleepMilliseconds : (int)left;
    }

    // One job a turn: whatever a handler does, the others are planned.
    private void OnTimer()
    {
        CronJob job = NextJob();
        long now = _device.Clock.UnixSeconds;
        bool isDue = job != null && job.Next <= now;
        if (isDue)
            PlanAgain(job, now);
        Arm();
        if (isDue)
            job.Handler(job.Id);
    }

    private void PlanAgain(CronJob job, long now)
    {
        Plan(job, job.Next);
        if (job.Next != CronPlan.Never && job.Next <= now)
            Plan(job, now);
    }
}
