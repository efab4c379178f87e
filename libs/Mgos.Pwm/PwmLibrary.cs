// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Pwm;

/// <summary>Gives a device pulse width modulation.</summary>
public sealed class PwmLibrary : MgosLibrary
{
    /// <inheritdoc/>
    public override string Name => "Mgos.Pwm";

    /// <inheritdoc/>
    public override bool Init(Device device)
    {
        PwmPins pins = new PwmPins(device);
        device.Parts.Add(pins);
        device.Scripts.Add(new PwmScriptFunctions(pins));
        return true;
    }
}
