// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Linq;

namespace Mgos.Host.Buses;

/// <summary>A 1-Wire bus of a virtual device, driven by one of its serial ports: output and input are tied together, as on a real board.</summary>
public sealed class VirtualOneWireBus
{
    private readonly List<OneWireDevice> _devices = [];

    internal VirtualOneWireBus(int uartNumber)
    {
        UartNumber = uartNumber;
    }

    /// <summary>Gets the number of the serial port: 0 is COM1.</summary>
    public int UartNumber { get; }

    /// <summary>Gets or sets whether something holds the line down, so that nothing works.</summary>
    public bool IsShorted { get; set; }

    /// <summary>Plugs a device in.</summary>
    /// <param name="device">The device.</param>
    public void Attach(OneWireDevice device)
    {
        lock (_devices)
            _devices.Add(device);
    }

    /// <summary>Pulls a device out.</summary>
    /// <param name="device">The device.</param>
    /// <returns>False if it was not there.</returns>
    public bool Detach(OneWireDevice device)
    {
        lock (_devices)
            return _devices.Remove(device);
    }

    internal PluggedDevice[] Devices()
    {
        lock (_devices)
            return [.. _devices.Select(device => new PluggedDevice("onewire" + UartNumber, Convert.ToHexStringLower(device.Rom), device))];
    }

    // A long pulse; true if a device answers it.
    internal bool Reset()
    {
        lock (_devices)
        {
            foreach (var device in _devices)
                device.Reset();
            return _devices.Count > 0;
        }
    }

    // One slot, in which the master writes a bit and reads what becomes of it.
    internal bool Slot(bool bit)
    {
        lock (_devices)
        {
            var line = bit && !IsShorted;
            foreach (var device in _devices)
                line &= device.Output;
            foreach (var device in _devices)
                device.Clock(line);
            return line;
        }
    }
}
