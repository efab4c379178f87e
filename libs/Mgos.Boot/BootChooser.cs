// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Ota;
using Mgos.Vfs;

namespace Mgos.Boot;

/// <summary>Chooses what a boot starts.</summary>
/// <remarks>
/// A committed firmware is started if its files are whole; one on trial if it has a start left, which is taken from it before anything of it is touched. Else the old slot is
/// chosen, and the factory firmware if that is not whole either or if the committed one has failed too often. Every change of mind is one durable write; a storage
/// that cannot be written never starts a firmware on trial. Pure but for the storage.
/// </remarks>
internal sealed class BootChooser
{
    private readonly OtaStorage _storage;
    private readonly BootConsole _console;
    private BootRecord _record;
    private bool _isFirstBoot;

    internal BootChooser(OtaStorage storage, BootConsole console)
    {
        _storage = storage;
        _console = console;
    }

    internal BootChoice Choose()
    {
        _record = _storage.Records.Read();
        if (!_record.IsCommitted && !TakeAttempt())
            Revert("slot " + _record.ActiveSlot.ToString() + " was not committed");
        SlotIndex index = null;

        // Each turn gives up one slot.
        while (_record.ActiveSlot != OtaConstants.FactorySlot && index == null)
        {
            index = ReadWhole(_record.ActiveSlot);
            if (index == null)
                Revert("slot " + _record.ActiveSlot.ToString() + " is damaged");
        }

        bool isFailing = _record.IsCommitted && _record.Failures >= OtaConstants.MaxFailedBoots;
        if (isFailing && index != null)
            _console.Write("slot " + _record.ActiveSlot.ToString() + " has failed too often, starting the factory firmware");
        if (isFailing)
            index = null;
        return new BootChoice
        {
            Slot = index == null ? OtaConstants.FactorySlot : _record.ActiveSlot,
            Index = index,
            Record = _record,
            IsFirstBoot = _isFirstBoot && !_record.IsCommitted,
        };
    }

    private bool TakeAttempt()
    {
        if (_record.Attempts >= _record.MaxAttempts)
            return false;
        BootRecord taken = _record.Copy();
        _isFirstBoot = taken.IsFirstBoot;
        taken.TakeAttempt();
        if (!_storage.Records.Write(taken))
            return false;
        _record = taken;
        return true;
    }

    private void Revert(string reason)
    {
        BootRecord reverted = _record.Copy();
        reverted.Revert();
        bool isStored = _storage.Records.Write(reverted);
        _console.Write(reason + ", going back to " + NameOf(reverted.ActiveSlot) + (isStored ? "" : " (the record cannot be written)"));
        _record = reverted;
    }

    private SlotIndex ReadWhole(int slot)
    {
        SlotIndex index = _record.IsValid(slot) ? SlotIndex.Read(_storage.Slots, slot, _record.IndexCrcOf(slot)) : null;
        if (index == null)
            return null;
        IFileSystem files = null;
        bool isFirst = _isFirstBoot && !_record.IsCommitted;
        if (isFirst && _storage.OpenFiles(slot, out files) != VfsError.None)
            return null;
        string damaged = index.FindDamage(_storage.Slots, slot, files);
        if (files != null)
            files.Unmount();
        if (damaged != null)
            _console.Write(damaged + " of slot " + slot.ToString() + " is not as it was installed");
        return damaged == null ? index : null;
    }

    private static string NameOf(int slot) => slot == OtaConstants.FactorySlot ? "the factory firmware" : "slot " + slot.ToString();
}
