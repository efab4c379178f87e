// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.I2c;

/// <summary>Opens the I2C buses that are switched on.</summary>
/// <remarks>Mirrors mgos_i2c_init. A bus whose settings are impossible ends the boot, as in the original; a sensor that does not answer does not.</remarks>
public sealed class I2cLibrary : MgosLibrary
{
    /// <inheritdoc/>
    public override string Name => "Mgos.I2c";

    /// <inheritdoc/>
    public override bool Init(Device device)
    {
        I2cBuses buses = new I2cBuses(device);
        device.Parts.Add(buses);
        device.Scripts.Add(new I2cScriptFunctions(buses));
        return buses.Start(0, "i2c") && buses.Start(1, "i2c1");
    }
}
