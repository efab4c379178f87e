// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.Vfs;

namespace Mgos.Ota;

/// <summary>What is running, and what the next boot starts; the boot loader gives it to the device that it starts.</summary>
/// <remarks>
/// Mirrors <c>mgos_ota_commit</c>, <c>mgos_ota_revert</c>, <c>mgos_ota_boot_get_state</c>, <c>mgos_ota_boot_set_state</c> and <c>mgos_ota_create_snapshot</c>.
/// Every method that changes something makes one durable change. Thread: loop.
/// </remarks>
public sealed class BootControl
{
    /// <summary>Argument of <see cref="SetState"/> that leaves a value as it is.</summary>
    public const int Unchanged = int.MinValue;

    private BootRecord _record;

    /// <summary>Makes the state of a boot.</summary>
    /// <param name="storage">Where the slots are.</param>
    /// <param name="record">The record that counts now.</param>
    /// <param name="runningSlot">The slot that runs, or <see cref="OtaConstants.FactorySlot"/>.</param>
    /// <param name="isFirstBoot">True if it runs for the first time.</param>
    public BootControl(OtaStorage storage, BootRecord record, int runningSlot, bool isFirstBoot)
    {
        Storage = storage;
        _record = record;
        RunningSlot = runningSlot;
        IsFirstBoot = isFirstBoot;
    }

    /// <summary>Where the slots are.</summary>
    public OtaStorage Storage { get; }

    /// <summary>The slot that runs, or <see cref="OtaConstants.FactorySlot"/>.</summary>
    public int RunningSlot { get; }

    /// <summary>True if the running firmware was never started before.</summary>
    public bool IsFirstBoot { get; }

    /// <summary>Knows the assemblies of the boot loader; null if nobody does.</summary>
    public IEngineCatalog Engine { get; set; }

    /// <summary>The record that counts now. Not to be changed.</summary>
    public BootRecord Record => _record;

    /// <summary>True unless the running firmware is on trial.</summary>
    public bool IsCommitted => _record.IsCommitted || _record.ActiveSlot != RunningSlot;

    /// <summary>The slot that an update goes to.</summary>
    public int TargetSlot
    {
        get
        {
            if (RunningSlot != OtaConstants.FactorySlot)
                return 1 - RunningSlot;
            return _record.ActiveSlot == 0 ? 1 : 0;
        }
    }

    /// <summary>Finds the object of a device.</summary>
    /// <param name="device">The device.</param>
    /// <returns>Null if the device was not started by a boot loader.</returns>
    public static BootControl From(Device device) => (BootControl)device.Parts.Find(typeof(BootControl));

    /// <summary>Makes the running firmware the one that is always started.</summary>
    /// <returns>False if it is already, or if the record cannot be written.</returns>
    public bool Commit()
    {
        if (IsCommitted)
            return false;
        BootRecord record = _record.Copy();
        record.Commit();
        return Write(record);
    }

    /// <summary>Has the next boot start the old firmware; restart next.</summary>
    /// <returns>False if the running firmware is committed, or if the record cannot be written. An uncommitted firmware is not started again in any case.</returns>
    public bool Revert()
    {
        if (IsCommitted)
            return false;
        BootRecord record = _record.Copy();
        record.Revert();
        return Write(record);
    }

    /// <summary>Notes that a committed firmware failed to boot, or that it did not.</summary>
    /// <param name="failures">Failed boots, one after the other.</param>
    /// <returns>False if the record cannot be written.</returns>
    public bool SetFailures(int failures)
    {
        if (_record.Failures == failures)
            return true;
        BootRecord record = _record.Copy();
        record.Failures = failures;
        return Write(record);
    }

    /// <summary>Changes what the next boot starts.</summary>
    /// <param name="activeSlot">Slot to start, or -1 for the factory firmware; <see cref="Unchanged"/> to leave it.</param>
    /// <param name="committed">1 committed, 0 on trial; <see cref="Unchanged"/> to leave it.</param>
    /// <param name="revertSlot">Slot to go back to; <see cref="Unchanged"/> to leave it.</param>
    /// <param name="commitTimeoutSeconds">0 or more; <see cref="Unchanged"/> to leave it.</param>
    /// <returns>False if a slot is not complete, or if the record cannot be written; nothing has changed then.</returns>
    public bool SetState(int activeSlot, int committed, int revertSlot, int commitTimeoutSeconds)
    {
        BootRecord record = _record.Copy();
        bool isOtherSlot = activeSlot != Unchanged && activeSlot != record.ActiveSlot;
        if (!IsUsable(activeSlot) || !IsUsable(revertSlot) || (commitTimeoutSeconds < 0 && commitTimeoutSeconds != Unchanged))
            return false;
        if (revertSlot != Unchanged)
            record.RevertSlot = revertSlot;
        if (commitTimeoutSeconds != Unchanged)
            record.CommitTimeoutSeconds = commitTimeoutSeconds;
        bool isOnTrial = committed == Unchanged ? !record.IsCommitted : committed == 0;
        if (activeSlot != Unchanged)
            record.ActiveSlot = activeSlot;
        if (!isOnTrial)
            record.Commit();
        else if (isOtherSlot || record.IsCommitted)
            BeginTrial(record, record.ActiveSlot);
        return record.ActiveSlot != OtaConstants.FactorySlot || !isOnTrial ? Write(record) : false;
    }

    /// <summary>Copies the running firmware and its files to the other slot.</summary>
    /// <param name="files">Files of the running firmware.</param>
    /// <param name="isRevertSlot">True to put the running firmware on trial, with the copy to go back to.</param>
    /// <param name="commitTimeoutSeconds">Seconds for a commit; <see cref="Unchanged"/> to leave it.</param>
    /// <returns>The slot of the copy; -1 if it could not be made.</returns>
    public int CreateSnapshot(VirtualFileSystem files, bool isRevertSlot, int commitTimeoutSeconds)
    {
        if (!IsCommitted || RunningSlot == OtaConstants.FactorySlot || _record.ActiveSlot != RunningSlot)
            return OtaConstants.FactorySlot;
        int target = TargetSlot;
        if (!Invalidate(target) || !SlotCopy.Make(Storage, RunningSlot, target, files))
            return OtaConstants.FactorySlot;
        BootRecord record = _record.Copy();
        record.SetValid(target, record.IndexCrcOf(RunningSlot));
        if (isRevertSlot)
        {
            record.RevertSlot = target;
            BeginTrial(record, RunningSlot);
        }

        if (commitTimeoutSeconds != Unchanged)
            record.CommitTimeoutSeconds = commitTimeoutSeconds;
        return Write(record) ? target : OtaConstants.FactorySlot;
    }

    /// <summary>Notes that a slot is not complete, before its files are changed.</summary>
    internal bool Invalidate(int slot)
    {
        bool isRevertSlot = _record.RevertSlot == slot;
        if (!_record.IsValid(slot) && !isRevertSlot)
            return true;
        BootRecord record = _record.Copy();
        record.SetInvalid(slot);
        if (isRevertSlot)
            record.RevertSlot = OtaConstants.FactorySlot;
        return Write(record);
    }

    /// <summary>Has the next boot try a slot that was written.</summary>
    internal bool BeginTrial(int slot, uint indexCrc, int commitTimeoutSeconds)
    {
        BootRecord record = _record.Copy();
        record.SetValid(slot, indexCrc);
        record.RevertSlot = RunningSlot;
        record.CommitTimeoutSeconds = commitTimeoutSeconds;
        record.BeginTrial(slot, true);
        return Write(record);
    }

    // The firmware that runs has had its start: any restart undoes it.
    private void BeginTrial(BootRecord record, int slot)
    {
        record.BeginTrial(slot, false);
        if (slot != RunningSlot)
            return;
        record.IsFirstBoot = false;
        record.Attempts = record.MaxAttempts;
    }

    private bool IsUsable(int slot) => slot == Unchanged || slot == OtaConstants.FactorySlot || _record.IsValid(slot);

    private bool Write(BootRecord record)
    {
        if (!Storage.Records.Write(record))
            return false;
        _record = record;
        return true;
    }
}
