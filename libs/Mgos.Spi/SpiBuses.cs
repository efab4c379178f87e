// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Config;
using Mgos.Core;
using nanoFramework.Hardware.Esp32;

namespace Mgos.Spi;

/// <summary>The SPI bus of a device, as its configuration switches it on.</summary>
/// <remarks>Mirrors <c>mgos_spi_get_global</c>. Thread: loop.</remarks>
public sealed class SpiBuses : IDisposable
{
    private readonly Device _device;

    internal SpiBuses(Device device)
    {
        _device = device;
    }

    /// <summary>The bus; null if <c>spi.enable</c> is off.</summary>
    public SpiBus Global { get; private set; }

    /// <summary>Finds the bus of a device.</summary>
    /// <param name="device">The device.</param>
    /// <returns>Null before the library has started, or if it is not part of the firmware.</returns>
    public static SpiBuses From(Device device) => (SpiBuses)device.Parts.Find(typeof(SpiBuses));

    /// <summary>Puts a bus in place of the other, such as one of another kind.</summary>
    /// <param name="bus">The bus; null for none. One that is disposable is disposed of when the device ends.</param>
    public void Set(SpiBus bus)
    {
        Dispose();
        Global = bus;
    }

    /// <summary>Closes the bus; transactions fail from then on.</summary>
    public void Dispose()
    {
        IDisposable bus = Global as IDisposable;
        Global = null;
        if (bus != null)
            bus.Dispose();
    }

    internal bool Start()
    {
        SpiConfig config = SpiConfig.From(_device);
        if (!config.Enable)
            return true;
        int index = config.UnitNo - SpiConstants.FirstUnit;
        if (index < 0 || index >= SpiConstants.UnitCount)
            return Fail("unit_no");
        bool isFirst = index == 0;
        if (!TrySetPin(config.MisoGpio, isFirst ? DeviceFunction.SPI1_MISO : DeviceFunction.SPI2_MISO))
            return Fail("miso_gpio");
        if (!TrySetPin(config.MosiGpio, isFirst ? DeviceFunction.SPI1_MOSI : DeviceFunction.SPI2_MOSI))
            return Fail("mosi_gpio");
        if (!TrySetPin(config.SclkGpio, isFirst ? DeviceFunction.SPI1_CLOCK : DeviceFunction.SPI2_CLOCK))
            return Fail("sclk_gpio");
        Global = new HardwareSpiBus(_device, index + 1, new int[] { config.Cs0Gpio, config.Cs1Gpio, config.Cs2Gpio }, config.Debug);
        _device.Log.Info(nameof(SpiBuses), "SPI" + config.UnitNo.ToString() + ": MISO " + config.MisoGpio.ToString() + ", MOSI " + config.MosiGpio.ToString() + ", SCLK " + config.SclkGpio.ToString());
        return true;
    }

    private static bool TrySetPin(int pin, DeviceFunction function)
    {
        try
        {
            Configuration.SetPinFunction(pin, function);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private bool Fail(string key)
    {
        _device.Log.Error(nameof(SpiBuses), "SPI cannot start: check spi." + key);
        return false;
    }
}
