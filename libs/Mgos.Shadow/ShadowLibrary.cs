// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Shadow;

/// <summary>Gives a device its shadow, unless <c>shadow.enable</c> is false.</summary>
public sealed class ShadowLibrary : MgosLibrary
{
    /// <inheritdoc/>
    public override string Name => "Mgos.Shadow";

    /// <inheritdoc/>
    public override bool Init(Device device)
    {
        ShadowConfig config = ShadowConfig.From(device);
        DeviceShadow shadow = config.Enable ? new DeviceShadow(device, config) : null;
        if (shadow != null)
            device.Parts.Add(shadow);
        device.Scripts.Add(new ShadowFunctions(shadow));
        return true;
    }
}
