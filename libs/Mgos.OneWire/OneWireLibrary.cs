// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.OneWire;

/// <summary>Opens the 1-Wire bus if it is switched on.</summary>
/// <remarks>Settings that are impossible end the boot.</remarks>
public sealed class OneWireLibrary : MgosLibrary
{
    /// <inheritdoc/>
    public override string Name => "Mgos.OneWire";

    /// <inheritdoc/>
    public override bool Init(Device device)
    {
        OneWireBuses buses = new OneWireBuses(device);
        device.Parts.Add(buses);
        device.Scripts.Add(new OneWireScriptFunctions(device, buses));
        return buses.Start();
    }
}
