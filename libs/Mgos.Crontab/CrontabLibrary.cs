// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Crontab;

/// <summary>Gives a device the jobs of <c>crontab.json</c>.</summary>
/// <remarks>Differs: a broken file is logged, and the device boots without its jobs.</remarks>
public sealed class CrontabLibrary : MgosLibrary
{
    /// <inheritdoc/>
    public override string Name => "Mgos.Crontab";

    /// <inheritdoc/>
    public override bool Init(Device device)
    {
        JobTable table = new JobTable(device);
        device.Parts.Add(table);
        device.Scripts.Add(new CrontabFunctions(table));
        string error = table.Load(CrontabConstants.FileName);
        if (error != null)
            device.Log.Error(nameof(CrontabLibrary), CrontabConstants.FileName + ": " + error);
        return true;
    }
}
