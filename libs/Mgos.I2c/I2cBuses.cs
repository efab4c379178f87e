// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Config;
using Mgos.Core;
using nanoFramework.Hardware.Esp32;

namespace Mgos.I2c;

/// <summary>The I2C buses of a device, as its configuration switches them on.</summary>
/// <remarks>Mirrors <c>mgos_i2c_get_global</c> and <c>mgos_i2c_get_bus</c>. Thread: loop.</remarks>
public sealed class I2cBuses : IDisposable
{
    private readonly Device _device;
    private readonly I2cBus[] _buses = new I2cBus[I2cConstants.BusCount];

    internal I2cBuses(Device device)
    {
        _device = device;
    }

    /// <summary>The bus of the section <c>i2c</c>; null if it is off.</summary>
    public I2cBus Global => _buses[0];

    /// <summary>Finds the buses of a device.</summary>
    /// <param name="device">The device.</param>
    /// <returns>Null before the library has started, or if it is not part of the firmware.</returns>
    public static I2cBuses From(Device device) => (I2cBuses)device.Parts.Find(typeof(I2cBuses));

    /// <summary>Gives a bus.</summary>
    /// <param name="number">0 for the section <c>i2c</c>, 1 for <c>i2c1</c>.</param>
    /// <returns>The bus; null if it is off or there is none of that number.</returns>
    public I2cBus Get(int number) => number >= 0 && number < _buses.Length ? _buses[number] : null;

    /// <summary>Puts a bus in place of another, such as one of another kind.</summary>
    /// <param name="number">0 or 1.</param>
    /// <param name="bus">The bus; null for none. One that is disposable is disposed of when the device ends.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such number.</exception>
    public void Set(int number, I2cBus bus)
    {
        if (number < 0 || number >= _buses.Length)
            throw new ArgumentOutOfRangeException(nameof(number));
        Close(number);
        _buses[number] = bus;
    }

    /// <summary>Closes a bus.</summary>
    /// <param name="bus">The bus; calls to it fail from then on.</param>
    public void Close(I2cBus bus)
    {
        for (int i = 0; i < _buses.Length; i++)
        {
            if (_buses[i] == bus)
                Close(i);
        }
    }

    /// <summary>Closes all buses.</summary>
    public void Dispose()
    {
        for (int i = 0; i < _buses.Length; i++)
            Close(i);
    }

    internal bool Start(int number, string section)
    {
        DeviceConfig config = DeviceConfig.From(_device);
        if (!config.GetBoolean(section + ".enable"))
            return true;
        int unit = config.GetInt(section + ".unit_no");
        if (unit < 0 || unit >= I2cConstants.BusCount)
            return Fail(section, "unit_no");
        if (!TrySetPin(config, section, "sda_gpio", unit == 0 ? DeviceFunction.I2C1_DATA : DeviceFunction.I2C2_DATA)
            || !TrySetPin(config, section, "scl_gpio", unit == 0 ? DeviceFunction.I2C1_CLOCK : DeviceFunction.I2C2_CLOCK))
            return false;
        Set(number, new HardwareI2cBus(_device, unit + 1, config.GetInt(section + ".freq"), config.GetBoolean(section + ".debug")));
        LogStart(config, section, unit);
        return true;
    }

    private bool TrySetPin(DeviceConfig config, string section, string key, DeviceFunction function)
    {
        try
        {
            Configuration.SetPinFunction(config.GetInt(section + "." + key), function);
            return true;
        }
        catch (ArgumentException)
        {
            return Fail(section, key);
        }
    }

    private bool Fail(string section, string key)
    {
        _device.Log.Error(nameof(I2cBuses), "I2C cannot start: check " + section + "." + key);
        return false;
    }

    private void LogStart(DeviceConfig config, string section, int unit) =>
        _device.Log.Info(nameof(I2cBuses), "I2C" + (unit + 1).ToString() + ": SDA " + config.GetInt(section + ".sda_gpio").ToString()
            + ", SCL " + config.GetInt(section + ".scl_gpio").ToString() + ", " + I2cSpeeds.HertzOf(I2cSpeeds.Of(config.GetInt(section + ".freq"))).ToString() + " Hz");

    private void Close(int number)
    {
        IDisposable bus = _buses[number] as IDisposable;
        _buses[number] = null;
        if (bus != null)
            bus.Dispose();
    }
}
