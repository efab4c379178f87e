// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections;
using Mgos.Core;
using Mgos.Cron;
using Mgos.JStore;

namespace Mgos.Crontab;

/// <summary>The jobs of a device that are kept in <c>crontab.json</c>: they run after a restart, too.</summary>
/// <remarks>
/// Mirrors <c>mgos_crontab_*</c>. Every change rewrites the file, and then all jobs are planned anew. When a job runs, the file is read again: what stands there counts.
/// Where a method can fail, it gives what is wrong, or null. Thread: loop.
/// </remarks>
public sealed class JobTable
{
    private readonly Device _device;
    private readonly CronScheduler _cron;
    private readonly ArrayList _actions = new ArrayList();
    private readonly ArrayList _handlers = new ArrayList();
    private readonly ArrayList _active = new ArrayList();
    private string _path = CrontabConstants.FileName;

    internal JobTable(Device device)
    {
        _device = device;
        _cron = CronScheduler.From(device);
    }

    /// <summary>Finds the table of a device.</summary>
    /// <param name="device">The device.</param>
    /// <returns>Null before the library has started, or if it is not part of the firmware.</returns>
    public static JobTable From(Device device) => (JobTable)device.Parts.Find(typeof(JobTable));

    /// <summary>Has a handler do what jobs of an action are to do; of several, the one that was added last.</summary>
    /// <param name="action">The action; case counts.</param>
    /// <param name="handler">Runs on the loop.</param>
    /// <exception cref="ArgumentNullException">No action or no handler.</exception>
    public void AddHandler(string action, CrontabHandler handler)
    {
        if (action == null || handler == null)
            throw new ArgumentNullException(action == null ? nameof(action) : nameof(handler));
        _actions.Add(action);
        _handlers.Add(handler);
    }

    /// <summary>Adds a job.</summary>
    /// <param name="job">The job; gets its id.</param>
    /// <returns>What is wrong; null if it was added.</returns>
    public string Add(CrontabJob job)
    {
        JobFile file = new JobFile(_device.Files, _path);
        string error = Check(job) ?? file.Load();
        if (error == null && file.Count >= CrontabConstants.MaxJobs)
            error = CrontabTexts.TooMany;
        if (error != null)
            return error;
        job.Id = file.NextId();
        return file.Put(-1, job) ?? Save(file);
    }

    /// <summary>Puts a job in the place of the one with its id.</summary>
    /// <param name="job">The job.</param>
    /// <returns>What is wrong; null if it was replaced.</returns>
    public string Edit(CrontabJob job)
    {
        JobFile file = new JobFile(_device.Files, _path);
        int index;
        return Check(job) ?? Find(file, job.Id, out index) ?? file.Put(index, job) ?? Save(file);
    }

    /// <summary>Removes a job.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>What is wrong; null if it was removed.</returns>
    public string Remove(int id)
    {
        JobFile file = new JobFile(_device.Files, _path);
        int index;
        string error = Find(file, id, out index);
        if (error != null)
            return error;
        file.RemoveAt(index);
        return Save(file);
    }

    /// <summary>Gives a job.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="job">The job; null if there is none, or it cannot be read.</param>
    /// <returns>What is wrong; null if nothing is.</returns>
    public string Get(int id, out CrontabJob job)
    {
        JobFile file = new JobFile(_device.Files, _path);
        int index;
        job = null;
        string error = Find(file, id, out index);
        if (error == null)
            job = file.At(index, out error);
        return error;
    }

    /// <summary>Gives all jobs.</summary>
    /// <param name="jobs">The jobs, in the order of the file; null if it cannot be read.</param>
    /// <returns>What is wrong; null if nothing is.</returns>
    public string List(out CrontabJob[] jobs)
    {
        JobFile file = new JobFile(_device.Files, _path);
        string error = file.Load();
        jobs = error == null ? new CrontabJob[file.Count] : null;
        for (int i = 0; error == null && i < jobs.Length; i++)
            jobs[i] = file.At(i, out error);
        if (error != null)
            jobs = null;
        return error;
    }

    /// <summary>Tells when a job runs next.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="unixSeconds">Seconds since 1970 UTC.</param>
    /// <returns>False if it does not run: there is none, it is off, or its time never comes.</returns>
    public bool TryGetNext(int id, out long unixSeconds)
    {
        unixSeconds = 0;
        for (int i = 0; i < _active.Count; i++)
        {
            ActiveJob job = (ActiveJob)_active[i];
            if (job.Id == id)
                return _cron.TryGetNext(job.CronId, out unixSeconds);
        }

        return false;
    }

    /// <summary>Lets no job run any more; the file stays.</summary>
    public void RemoveAll()
    {
        for (int i = 0; i < _active.Count; i++)
            _cron.Remove(((ActiveJob)_active[i]).CronId);
        _active.Clear();
    }

    /// <summary>Plans the jobs of a file, in place of those there are.</summary>
    /// <param name="path">The file; changes go there from then on.</param>
    /// <returns>What is wrong with the file; null if nothing is. A job that is wrong is logged, and left out.</returns>
    public string Load(string path)
    {
        RemoveAll();
        _path = path;
        JobFile file = new JobFile(_device.Files, _path);
        string error = file.Load();
        for (int i = 0; error == null && i < file.Count; i++)
            Plan(file, i);
        return error;
    }

    private static string Check(CrontabJob job)
    {
        string error;
        if (job.At.Length == 0 || job.Action.Length == 0)
            return CrontabTexts.NotSpecified;
        if (job.Payload != null && !JsonStore.IsValue(job.Payload))
            return CrontabTexts.BadPayload;
        CronScheduler.IsValid(job.At, out error);
        return error;
    }

    private static string Find(JobFile file, int id, out int index)
    {
        index = -1;
        string error = id > 0 ? file.Load() : CrontabTexts.InvalidId;
        if (error != null)
            return error;
        index = file.Find(id);
        return index < 0 ? CrontabTexts.NotFound : null;
    }

    private string Save(JobFile file) => file.Save() ?? Load(_path);

    private void Plan(JobFile file, int index)
    {
        string error;
        CrontabJob job = file.At(index, out error);
        if (job != null && !job.IsEnabled)
            return;
        ActiveJob active = new ActiveJob(this, job == null ? 0 : job.Id);
        int cronId = CronConstants.InvalidJobId;
        if (error == null && _cron.TryAdd(job.At, active.Run, out cronId, out error))
            _active.Add(active);
        else
            _device.Log.Error(nameof(JobTable), _path + ", job " + (index + 1).ToString() + ": " + error);
        active.CronId = cronId;
    }

    internal void Run(int id)
    {
        CrontabJob job;
        string error = Get(id, out job);
        if (job == null)
        {
            _device.Log.Error(nameof(JobTable), error == CrontabTexts.NotFound ? "cron job with the id " + id.ToString() + " is not found" : error);
            return;
        }

        CrontabHandler handler = FindHandler(job.Action);
        if (handler == null)
            _device.Log.Warn(nameof(JobTable), "No actual handler for the cron action \"" + job.Action + "\"");
        else
            handler(job.Action, job.Payload);
    }

    private CrontabHandler FindHandler(string action)
    {
        for (int i = _actions.Count - 1; i >= 0; i--)
        {
            if ((string)_actions[i] == action)
                return (CrontabHandler)_handlers[i];
        }

        return null;
    }
}
