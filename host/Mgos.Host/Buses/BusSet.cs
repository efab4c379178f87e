// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Host.Serial;

namespace Mgos.Host.Buses;

/// <summary>The buses of one machine, into which virtual sensors are plugged.</summary>
/// <remarks>What is plugged in outlasts a reset of the device, as on a bench.</remarks>
public sealed class BusSet
{
    /// <summary>How many I2C buses a machine has: 1 and 2.</summary>
    public const int I2cCount = 2;

    private readonly VirtualI2cBus[] _i2c = new VirtualI2cBus[I2cCount];

    private readonly VirtualOneWireBus[] _oneWire = new VirtualOneWireBus[UartBinding.UartCount];
    private readonly UartSet _uarts;

    internal BusSet(UartSet uarts)
    {
        _uarts = uarts;
        for (var i = 0; i < _i2c.Length; i++)
            _i2c[i] = new VirtualI2cBus(i + 1);
    }

    /// <summary>Gets an I2C bus.</summary>
    /// <param name="busId">Its number as in <c>I2cConnectionSettings</c>: 1 or 2.</param>
    /// <returns>The bus.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such bus.</exception>
    public VirtualI2cBus I2c(int busId) => FindI2c(busId) ?? throw new ArgumentOutOfRangeException(nameof(busId));

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
                _uarts.Connect(uartNumber, new OneWireLine(_oneWire[uartNumber]));
            }

            return _oneWire[uartNumber];
        }
    }

    internal VirtualI2cBus FindI2c(int busId) => busId >= 1 && busId <= I2cCount ? _i2c[busId - 1] : null;
}
