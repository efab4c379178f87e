// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using nanoFramework.Hardware.Esp32;

namespace Mgos.Host.Buses;

/// <summary>Which pin has which function; pins and defaults are those of an ESP32.</summary>
internal sealed class PinFunctionTable
{
    private const int PinMax = 39;
    private const int FirstInputPin = 34;
    private const int None = -1;
    private const int ClassShift = 16;
    private const int SpiClass = 1;
    private const int I2cClass = 2;
    private const int PwmClass = 4;

    private readonly object _gate = new();
    private Dictionary<DeviceFunction, int> _pins = Defaults();

    internal void Set(int pin, DeviceFunction function)
    {
        if (pin is < 0 or > PinMax || (pin >= FirstInputPin && NeedsOutput(function)))
            throw new ArgumentException("Pin " + pin + " cannot be " + function + ".");
        lock (_gate)
            _pins[function] = pin;
    }

    internal int PinOf(DeviceFunction function)
    {
        lock (_gate)
            return _pins.GetValueOrDefault(function, None);
    }

    internal void Reset()
    {
        lock (_gate)
            _pins = Defaults();
    }

    private static bool NeedsOutput(DeviceFunction function) => ((int)function >> ClassShift) switch
    {
        SpiClass => function is not (DeviceFunction.SPI1_MISO or DeviceFunction.SPI2_MISO),
        I2cClass or PwmClass => true,
        _ => function is DeviceFunction.COM1_TX or DeviceFunction.COM2_TX or DeviceFunction.COM3_TX,
    };

    private static Dictionary<DeviceFunction, int> Defaults()
    {
        var pins = new Dictionary<DeviceFunction, int>
        {
            [DeviceFunction.I2C1_DATA] = 18, [DeviceFunction.I2C1_CLOCK] = 19, [DeviceFunction.I2C2_DATA] = 25, [DeviceFunction.I2C2_CLOCK] = 26,
            [DeviceFunction.SPI1_MOSI] = 23, [DeviceFunction.SPI1_MISO] = 25, [DeviceFunction.SPI1_CLOCK] = 19,
            [DeviceFunction.COM1_TX] = 1, [DeviceFunction.COM1_RX] = 3, [DeviceFunction.COM1_RTS] = 22, [DeviceFunction.COM1_CTS] = 19,
        };
        int[] adc = [36, 37, 38, 39, 32, 33, 34, 35, 36, 39, 4, 0, 2, 15, 13, 12, 14, 27, 25, 26];
        for (var i = 0; i < adc.Length; i++)
            pins[DeviceFunction.ADC1_CH0 + i] = adc[i];
        return pins;
    }
}
