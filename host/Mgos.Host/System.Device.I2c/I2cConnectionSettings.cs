// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace System.Device.I2c;

/// <summary>Says which device of which bus is meant.</summary>
public sealed class I2cConnectionSettings
{
    /// <summary>Makes settings with 400 kHz.</summary>
    /// <param name="busId">The bus, from 1.</param>
    /// <param name="deviceAddress">The address, 7 bits.</param>
    public I2cConnectionSettings(int busId, int deviceAddress)
        : this(busId, deviceAddress, I2cBusSpeed.FastMode)
    {
    }

    /// <summary>Makes settings.</summary>
    /// <param name="busId">The bus, from 1.</param>
    /// <param name="deviceAddress">The address, 7 bits.</param>
    /// <param name="busSpeed">The speed.</param>
    public I2cConnectionSettings(int busId, int deviceAddress, I2cBusSpeed busSpeed)
    {
        BusId = busId;
        DeviceAddress = deviceAddress;
        BusSpeed = busSpeed;
    }

    /// <summary>Gets the bus.</summary>
    public int BusId { get; }

    /// <summary>Gets the address.</summary>
    public int DeviceAddress { get; }

    /// <summary>Gets the speed.</summary>
    public I2cBusSpeed BusSpeed { get; }
}
