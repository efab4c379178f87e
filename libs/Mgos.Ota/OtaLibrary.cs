// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Ota;

/// <summary>Starts the updater.</summary>
public sealed class OtaLibrary : MgosLibrary
{
    /// <inheritdoc/>
    public override string Name => "Mgos.Ota";

    /// <inheritdoc/>
    public override bool Init(Device device)
    {
        device.Events.RegisterBase(OtaEvents.Base, "OTA");
        BootControl boot = BootControl.From(device);
        OtaUpdater updater = new OtaUpdater(device, boot, boot == null ? null : new SlotBackend(boot.Storage, boot));
        device.Parts.Add(updater);
        device.Scripts.Add(new OtaFunctions());
        device.Events.AddHandler(SystemEvents.InitDone, (id, data) => updater.OnStarted());
        return true;
    }
}
