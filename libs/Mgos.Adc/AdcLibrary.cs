// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Adc;

/// <summary>Gives a device its analog inputs.</summary>
public sealed class AdcLibrary : MgosLibrary
{
    /// <inheritdoc/>
    public override string Name => "Mgos.Adc";

    /// <inheritdoc/>
    public override bool Init(Device device)
    {
        AdcPins pins = new AdcPins(device);
        device.Parts.Add(pins);
        device.Scripts.Add(new AdcScriptFunctions(pins));
        return true;
    }
}
