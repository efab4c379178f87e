// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Host;
using Mgos.Host.Buses.Devices;

namespace I2cSensor;

/// <summary>What is wired to the virtual device: a BME280 at address 118.</summary>
internal static class Wiring
{
    private const int Bus = 1;
    private const int Address = 118;

    /// <summary>Plugs the sensor in; it stays when the device restarts.</summary>
    internal static void Connect()
    {
        var wires = HostMachine.Current.Buses.I2c(Bus);
        if (wires.Find(Address) == null)
            wires.Attach(Address, new Bme280Device { TemperatureCelsius = 21.5, HumidityPercent = 45 });
    }
}
