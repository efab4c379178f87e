// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Core;
using Mgos.Ota;
using Mgos.Vfs;

namespace Mgos.Boot;

/// <summary>Makes the device of each boot: of the firmware in the active slot, or of the factory firmware that the boot loader was built with.</summary>
/// <remarks>
/// Order: choose, load the assemblies, merge the files of the old firmware, hand the device over. If a step fails a firmware on trial is undone, a failure of
/// a committed one is counted, and the machine is reset. Mirrors what the original spreads over its boot loader, <c>mgos_ota_boot_finish</c> and <c>mgos_init</c>.
/// Thread: the caller's.
/// </remarks>
public sealed class BootLoader : IDeviceFactory
{
    private readonly SingleFirmware _factory;
    private readonly IFlashStoreFactory _stores;
    private readonly IFirmwareLoader _loader;
    private readonly IEngineCatalog _engine;
    private BootConsole _console;
    private BootControl _boot;

    /// <summary>Makes a boot loader.</summary>
    /// <param name="factory">The firmware to start if no slot can be: it has to be able to take an update.</param>
    /// <param name="createApp">Makes its application.</param>
    /// <param name="stores">Storage of the machine; null for the machine's own.</param>
    /// <param name="loader">Loads assemblies.</param>
    /// <param name="engine">Knows the assemblies of the boot firmware; null to accept any bundle.</param>
    public BootLoader(FirmwareImage factory, AppFactory createApp, IFlashStoreFactory stores, IFirmwareLoader loader, IEngineCatalog engine)
    {
        _factory = new SingleFirmware(factory, createApp);
        _stores = stores;
        _loader = loader;
        _engine = engine;
    }

    /// <summary>What the newest device runs; null if the storage cannot be opened.</summary>
    public BootControl Boot => _boot;

    /// <inheritdoc/>
    public Device Create(IPlatform platform)
    {
        Close();
        _console = new BootConsole(platform);
        OtaStorage storage;
        VfsError error = OtaStorage.Open(_stores ?? FlashStorage.OfMachine(platform.StorageRoot), out storage);
        if (error != VfsError.None)
        {
            _console.Write("no storage for slots, error " + ((int)error).ToString() + "; starting the factory firmware");
            return _factory.Create(platform);
        }

        BootChoice choice = new BootChooser(storage, _console).Choose();
        _boot = new BootControl(storage, choice.Record, choice.Slot, choice.IsFirstBoot) { Engine = _engine };
        return choice.Index == null ? CreateFactory(platform) : CreateOfSlot(platform, choice);
    }

    /// <inheritdoc/>
    public bool OnEnded(Device device)
    {
        bool isFactory = _boot == null || _boot.RunningSlot == OtaConstants.FactorySlot;
        if (!isFactory && !device.HasBooted)
            NoteFailure("its start failed");
        Close();
        return !isFactory || _factory.OnEnded(device);
    }

    private Device CreateFactory(IPlatform platform)
    {
        _console.Write("starting the factory firmware");
        Device device = Equip(_factory.Create(platform));

        // With the machine's own storage the files that come with the program are installed, too.
        if (_stores != null)
            device.Parts.Add(new FlashStorage(_boot.Storage.StoresOf(OtaConstants.FactorySlot)));
        return device;
    }

    private Device CreateOfSlot(IPlatform platform, BootChoice choice)
    {
        _console.Write("starting slot " + choice.Slot.ToString() + ", " + choice.Index.Name + " " + choice.Index.Version + (_boot.IsCommitted ? "" : ", on trial"));
        try
        {
            CapturedFirmware firmware = Load(choice);
            MgosApp app = firmware.CreateApp();
            if (!_boot.IsCommitted && _boot.Record.IsMergeDue)
                Merge(app as IMergeFilter);
            Device device = Equip(new Device(platform, firmware.Image, app));
            device.Parts.Add(new FlashStorage(_boot.Storage.StoresOf(choice.Slot)));
            return device;
        }
        catch (Exception e)
        {
            bool isNoted = NoteFailure(e.Message);

            // What cannot be noted would come again for ever.
            return isNoted ? null : CreateFactoryInstead(platform);
        }
    }

    private Device CreateFactoryInstead(IPlatform platform)
    {
        _boot = new BootControl(_boot.Storage, _boot.Record, OtaConstants.FactorySlot, false) { Engine = _engine };
        return CreateFactory(platform);
    }

    private CapturedFirmware Load(BootChoice choice)
    {
        _loader.Begin();
        SlotFileReader reader = choice.Index.ReadFiles("assemblies");
        while (reader.Read())
        {
            byte[] image = choice.Index.ReadAssembly(_boot.Storage.Slots, choice.Slot, reader);
            if (image == null)
                throw new InvalidOperationException(reader.Name + " cannot be read");
            _loader.Load(image);
        }

        CapturedFirmware firmware = CapturedFirmware.Capture(() => _loader.RunMain(choice.Index.Entry));
        if (firmware == null)
            throw new InvalidOperationException(choice.Index.Entry + " runs no firmware");
        return firmware;
    }

    private void Merge(IMergeFilter filter)
    {
        IFileSystem oldFiles;
        IFileSystem newFiles = null;
        int copied = -1;
        if (_boot.Storage.OpenFiles(_boot.Record.RevertSlot, out oldFiles) == VfsError.None)
        {
            if (_boot.Storage.OpenFiles(_boot.RunningSlot, out newFiles) == VfsError.None)
                copied = FileSystemMerge.Run(oldFiles, newFiles, filter);
            oldFiles.Unmount();
        }

        if (newFiles != null)
            newFiles.Unmount();
        if (copied < 0)
            throw new InvalidOperationException("the files of the old firmware cannot be taken over");
        _console.Write(copied.ToString() + " files taken over from the old firmware");
    }

    private Device Equip(Device device)
    {
        device.Parts.Add(_boot);

        // A firmware that cannot be told to commit is committed when it has started.
        device.Events.AddHandler(SystemEvents.InitDone, (id, data) => CommitIfNobodyElse(device));
        return device;
    }

    private void CommitIfNobodyElse(Device device)
    {
        if (OtaUpdater.From(device) == null && _boot.Commit())
            _console.Write("committed slot " + _boot.RunningSlot.ToString());
    }

    private bool NoteFailure(string reason)
    {
        _console.Write("slot " + _boot.RunningSlot.ToString() + ": " + reason);
        if (!_boot.IsCommitted)
            return _boot.Revert();
        return _boot.SetFailures(_boot.Record.Failures + 1);
    }

    private void Close()
    {
        if (_boot != null)
            _boot.Storage.Close();
        _boot = null;
    }
}
