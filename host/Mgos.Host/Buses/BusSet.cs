// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Device.Spi;
using Mgos.Host.Serial;
using nanoFramework.Hardware.Esp32;

namespace Mgos.Host.Buses;

/// <summary>The buses of one machine, into which virtual sensors are plugged.</summary>
/// <remarks>What is plugged in outlasts a reset of the device, as on a bench.</remarks>
public sealed class BusSet
{
    /// <summary>How many I2C buses a machine has: 1 and 2.</summary>
    public const int I2cCount = 2;

    /// <summary>How many SPI buses a machine has: 1 and 2.</summary>
    public const int SpiCount = 2;

    private readonly VirtualI2cBus[] _i2c = new VirtualI2cBus[I2cCount];

    private readonly VirtualOneWireBus[] _oneWire = new VirtualOneWireBus[UartBinding.UartCount];
    private readonly VirtualSpiBus[] _spi = new VirtualSpiBus[SpiCount];
    private readonly Dictionary<int, VirtualPwm> _pwm = [];
    private readonly HashSet<int> _chipSelects = [];
    private readonly HostMachine _machine;

    internal BusSet(HostMachine machine)
    {
        _machine = machine;
        for (var i = 0; i < _i2c.Length; i++)
            _i2c[i] = new VirtualI2cBus(i + 1);
        for (var i = 0; i < _spi.Length; i++)
            _spi[i] = new VirtualSpiBus(i + 1, machine.Board);
    }

    /// <summary>Gets an I2C bus.</summary>
    /// <param name="busId">Its number as in <c>I2cConnectionSettings</c>: 1 or 2.</param>
    /// <returns>The bus.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such bus.</exception>
    public VirtualI2cBus I2c(int busId) => FindI2c(busId) ?? throw new ArgumentOutOfRangeException(nameof(busId));

    /// <summary>Gets an SPI bus.</summary>
    /// <param name="busId">Its number as in <c>SpiConnectionSettings</c>: 1 or 2.</param>
    /// <returns>The bus.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such bus.</exception>
    public VirtualSpiBus Spi(int busId) => FindSpi(busId) ?? throw new ArgumentOutOfRangeException(nameof(busId));

    /// <summary>Gets what the device does to a pin by pulse width modulation.</summary>
    /// <param name="pin">The pin.</param>
    /// <returns>The output; it does not run until the device's code starts it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The pin does not exist or cannot be an output.</exception>
    public VirtualPwm Pwm(int pin) => FindPwm(pin) ?? throw new ArgumentOutOfRangeException(nameof(pin));

    /// <summary>Gets the 1-Wire bus that a serial port drives; made when it is first asked for, which takes the port from what it was connected to.</summary>
    /// <param name="uartNumber">The number of the port: 0 is COM1.</param>
    /// <returns>The bus.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such port.</exception>
    public VirtualOneWireBus OneWire(int uartNumber)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(uartNumber);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(uartNumber, UartBinding.UartCount);
        lock (_oneWire)
        {
            if (_oneWire[uartNumber] == null)
            {
                _oneWire[uartNumber] = new VirtualOneWireBus(uartNumber);
                _machine.Uarts.Connect(uartNumber, new OneWireLine(_oneWire[uartNumber]));
            }

            return _oneWire[uartNumber];
        }
    }

    /// <summary>Lists what is plugged in.</summary>
    /// <returns>The devices of all buses.</returns>
    public PluggedDevice[] Devices()
    {
        var devices = new List<PluggedDevice>();
        Array.ForEach(_i2c, bus => devices.AddRange(bus.Devices()));
        Array.ForEach(_spi, bus => devices.AddRange(bus.Devices()));
        lock (_oneWire)
            Array.ForEach(_oneWire, bus => devices.AddRange(bus?.Devices() ?? []));
        return [.. devices];
    }

    internal VirtualI2cBus FindI2c(int busId) => busId >= 1 && busId <= I2cCount ? _i2c[busId - 1] : null;

    internal VirtualSpiBus FindSpi(int busId) => busId >= 1 && busId <= SpiCount ? _spi[busId - 1] : null;

    internal VirtualPwm FindPwm(int number)
    {
        var pin = _machine.Board.Find(number);
        if (pin == null || pin.IsInputOnly)
            return null;
        lock (_pwm)
        {
            if (!_pwm.TryGetValue(number, out var output))
                _pwm.Add(number, output = new VirtualPwm(pin));
            return output;
        }
    }

    // Half duplex does without the input line.
    internal void RequireSpiPins(SpiConnectionSettings settings)
    {
        var mosi = settings.BusId == 1 ? DeviceFunction.SPI1_MOSI : DeviceFunction.SPI2_MOSI;
        foreach (var offset in settings.Configuration == SpiBusConfiguration.FullDuplex ? new[] { 0, 1, 2 } : [0, 2])
        {
            if (_machine.PinFunctions.PinOf(mosi + offset) < 0)
                throw new ArgumentException("SPI bus " + settings.BusId + " has no pin for " + (mosi + offset) + ".");
        }
    }

    internal bool TryTakeChipSelect(int pin)
    {
        lock (_chipSelects)
            return _chipSelects.Add(pin);
    }

    internal void ReleaseChipSelect(int pin)
    {
        lock (_chipSelects)
            _chipSelects.Remove(pin);
    }

    /// <summary>Takes the device's hands off, as a reset does.</summary>
    internal void Reset()
    {
        lock (_chipSelects)
            _chipSelects.Clear();
        lock (_pwm)
        {
            foreach (var output in _pwm.Values)
                output.Forget();
        }
    }
}
