// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Ota;

/// <summary>Makes updates: takes the bytes of a bundle, checks them, has a backend store them, and restarts the device.</summary>
/// <remarks>
/// One update at a time. Sources call <see cref="Start"/>, then <see cref="Write"/> until all bytes are taken, then <see cref="End"/>.
/// Mirrors <c>mgos_ota_start</c>, <c>mgos_ota_process</c>, <c>mgos_ota_abort</c>, <c>mgos_ota_get_status</c> and others. Thread: loop.
/// </remarks>
public sealed class OtaUpdater
{
    private readonly Device _device;
    private readonly UpdateConfig _config;
    private readonly OtaStatus _status = new OtaStatus();
    private OtaSession _session;

    internal OtaUpdater(Device device, BootControl boot, IOtaBackend backend)
    {
        _device = device;
        _config = UpdateConfig.From(device);
        Boot = boot;
        Backend = backend;
    }

    /// <summary>What is running and what the next boot starts; null if the device was not started by a boot loader.</summary>
    public BootControl Boot { get; }

    /// <summary>Stores updates; null if nothing can.</summary>
    public IOtaBackend Backend { get; set; }

    /// <summary>Fetches updates from URLs; null if the firmware has no such library.</summary>
    public IOtaUrlClient UrlClient { get; set; }

    /// <summary>True while an update runs.</summary>
    public bool IsInProgress => _session != null;

    /// <summary>True unless the running firmware is on trial.</summary>
    public bool IsCommitted => Boot == null || Boot.IsCommitted;

    /// <summary>True if the running firmware was never started before.</summary>
    public bool IsFirstBoot => Boot != null && Boot.IsFirstBoot;

    /// <summary>How things stand.</summary>
    public OtaStatus Status
    {
        get
        {
            _status.IsCommitted = IsCommitted;
            _status.CommitTimeoutSeconds = Boot == null ? 0 : Boot.Record.CommitTimeoutSeconds;
            _status.Partition = Boot == null ? 0 : Boot.RunningSlot;
            return _status;
        }
    }

    /// <summary>Finds the updater of a device.</summary>
    /// <param name="device">The device.</param>
    /// <returns>Null if the library was not started.</returns>
    public static OtaUpdater From(Device device) => (OtaUpdater)device.Parts.Find(typeof(OtaUpdater));

    /// <summary>Starts an update.</summary>
    /// <param name="options">How it is to be made.</param>
    /// <param name="source">Where the bytes come from.</param>
    /// <returns>Why it cannot be started, one of <see cref="OtaTexts"/>; null if it was.</returns>
    public string Start(OtaOptions options, IOtaSource source)
    {
        string refusal = Refusal;
        if (refusal != null)
            return refusal;
        OtaOptions effective = new OtaOptions
        {
            TimeoutSeconds = options.TimeoutSeconds > 0 ? options.TimeoutSeconds : _config.Timeout,
            CommitTimeoutSeconds = options.CommitTimeoutSeconds >= 0 ? options.CommitTimeoutSeconds : _config.CommitTimeout,
            IgnoreSameVersion = options.IgnoreSameVersion,
            SizeBytes = options.SizeBytes,
        };
        _device.Log.Info(nameof(OtaUpdater), "Starting, timeout " + effective.TimeoutSeconds.ToString() + ", commit timeout "
            + effective.CommitTimeoutSeconds.ToString() + ", mem " + _device.Info.FreeHeapBytes.ToString());
        _status.ProgressPercent = 0;
        SetState(OtaState.Progress, OtaStatus.NameOf(OtaState.Progress));
        _session = new OtaSession(_device, this, effective, source);
        Publish();
        return null;
    }

    /// <summary>Takes the next bytes of the bundle.</summary>
    /// <param name="data">Holds the bytes; not used after the call.</param>
    /// <param name="offset">First byte.</param>
    /// <param name="count">Number of bytes.</param>
    /// <returns>Number of bytes taken. With fewer than there were either the update is over, or a handler has it wait: <see cref="IOtaSource.OnResume"/> follows.</returns>
    public int Write(byte[] data, int offset, int count) => _session == null ? 0 : _session.Write(data, offset, count);

    /// <summary>All bytes have been given: applies the update if it is complete.</summary>
    public void End()
    {
        if (_session != null)
            _session.End();
    }

    /// <summary>Ends the update from outside; nothing is applied.</summary>
    /// <param name="result">Negative, or 1 if there was nothing to do.</param>
    /// <param name="message">Text for a user.</param>
    public void Abort(int result, string message)
    {
        if (_session != null)
            _session.Finish(result, message, false);
    }

    /// <summary>Changes the time that the firmware being installed gets for a commit, until <see cref="End"/>.</summary>
    /// <param name="seconds">0 to commit it when it has started.</param>
    public void SetCommitTimeout(int seconds)
    {
        if (_session != null && seconds >= 0)
            _session.CommitTimeoutSeconds = seconds;
    }

    /// <summary>Tells how long the bundle is, where that is not known from the start.</summary>
    /// <param name="bytes">Its length.</param>
    public void SetSize(int bytes)
    {
        if (_session != null)
            _session.SizeBytes = bytes;
    }

    /// <summary>Makes the running firmware permanent.</summary>
    /// <returns>False if it is already, or if that cannot be stored.</returns>
    public bool Commit()
    {
        if (Boot == null || !Boot.Commit())
            return false;
        _device.Log.Info(nameof(OtaUpdater), "Committed slot " + Boot.RunningSlot.ToString());
        Publish();
        return true;
    }

    /// <summary>Has the next boot start the old firmware.</summary>
    /// <param name="isRestarting">True to restart soon.</param>
    /// <returns>False if the running firmware is committed.</returns>
    public bool Revert(bool isRestarting)
    {
        if (Boot == null || Boot.IsCommitted)
            return false;
        int slot = Boot.RunningSlot;
        bool isStored = Boot.Revert();

        // Where it cannot be stored the restart alone undoes the update: its one start is used up.
        _device.Log.Error(nameof(OtaUpdater), "Reverting slot " + slot.ToString() + (isStored ? "" : " (the record cannot be written)"));
        if (isRestarting)
            _device.RestartAfter(OtaConstants.RestartDelayMilliseconds);
        return true;
    }

    internal UpdateConfig Config => _config;

    internal void Report(int percent, string message)
    {
        _status.ProgressPercent = percent;
        SetState(OtaState.Progress, message);
        Publish();
    }

    // Where nothing was changed the state has to be one in which clients start another update.
    internal void OnFinished(int result, string message, bool isApplied)
    {
        _session = null;
        if (isApplied)
            _status.ProgressPercent = 100;
        SetState(result < 0 ? OtaState.Error : isApplied ? OtaState.Success : OtaState.Idle, message);
        string line = "Update finished with " + result.ToString() + ": " + message;
        if (result < 0)
            _device.Log.Error(nameof(OtaUpdater), line);
        else
            _device.Log.Info(nameof(OtaUpdater), line);
        Publish();
        if (isApplied)
            _device.RestartAfter(OtaConstants.RestartDelayMilliseconds);
    }

    /// <summary>The device has started: commits at once, or watches the time for it.</summary>
    internal void OnStarted()
    {
        if (Boot == null)
            return;
        if (Boot.IsCommitted)
            Boot.SetFailures(0);
        else if (Boot.Record.CommitTimeoutSeconds == 0)
            Commit();
        else
            WatchCommit(Boot.Record.CommitTimeoutSeconds);
        Publish();
    }

    private string Refusal
    {
        get
        {
            if (IsInProgress)
                return OtaTexts.InProgress;
            if (Backend == null)
                return OtaTexts.NotSupported;
            if (_config.SigReqMask == 0)
                return OtaTexts.Forbidden;
            return Boot == null || Boot.Record.IsCommitted ? null : OtaTexts.NotCommitted;
        }
    }

    private void WatchCommit(int seconds)
    {
        _device.Log.Info(nameof(OtaUpdater), "On trial: reverts in " + seconds.ToString() + " s unless committed");
        int milliseconds = seconds < int.MaxValue / 1000 ? seconds * 1000 : int.MaxValue;
        _device.Timers.Set(milliseconds, TimerOptions.None, OnCommitTimeout);
    }

    private void OnCommitTimeout()
    {
        if (IsCommitted)
            return;
        _device.Log.Error(nameof(OtaUpdater), "Not committed in time");
        Revert(true);
    }

    private void SetState(OtaState state, string message)
    {
        _status.State = state;
        _status.Message = message;
    }

    private void Publish() => _device.Events.Trigger(OtaEvents.Status, Status);
}
