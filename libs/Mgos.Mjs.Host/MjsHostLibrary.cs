// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Config;
using Mgos.Core;
using Mgos.Vfs;

namespace Mgos.Mjs.Host;

/// <summary>Makes the script engine, and runs <c>init.js</c> and <c>app.js</c> when everything else has started.</summary>
/// <remarks>Mirrors mgos_mjs_init. A script that fails is logged; the device goes on.</remarks>
public sealed class MjsHostLibrary : MgosLibrary
{
    /// <inheritdoc/>
    public override string Name => "Mgos.Mjs.Host";

    /// <inheritdoc/>
    public override bool Init(Device device)
    {
        if (VirtualFileSystem.From(device) == null || DeviceConfig.From(device) == null)
        {
            device.Log.Error(nameof(MjsHostLibrary), "no files or no configuration: Mgos.Vfs and Mgos.Config have to start before");
            return false;
        }

        MjsHost host = new MjsHost(device, MjsConfig.From(device));
        device.Parts.Add(host);
        device.Events.AddHandler(SystemEvents.InitDone, (id, data) => host.RunBootScripts());
        return true;
    }
}
