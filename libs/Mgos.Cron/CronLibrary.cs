// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Cron;

/// <summary>Gives a device jobs that run by the clock.</summary>
public sealed class CronLibrary : MgosLibrary
{
    /// <inheritdoc/>
    public override string Name => "Mgos.Cron";

    /// <inheritdoc/>
    public override bool Init(Device device)
    {
        CronScheduler scheduler = new CronScheduler(device);
        device.Parts.Add(scheduler);
        device.Scripts.Add(new CronFunctions(scheduler));
        return true;
    }
}
