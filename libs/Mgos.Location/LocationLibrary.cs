// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Location;

/// <summary>Gives a device its place.</summary>
public sealed class LocationLibrary : MgosLibrary
{
    /// <inheritdoc/>
    public override string Name => "Mgos.Location";

    /// <inheritdoc/>
    public override bool Init(Device device)
    {
        DeviceLocation location = new DeviceLocation(DeviceLocationConfig.From(device));
        device.Parts.Add(location);
        device.Scripts.Add(new LocationFunctions(location));
        return true;
    }
}
