// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Core;

namespace Mgos.Uart;

/// <summary>The serial ports of a device; each is made when it is first asked for.</summary>
/// <remarks>Thread: loop.</remarks>
public sealed class UartPorts : IDisposable
{
    private readonly Device _device;
    private readonly UartPort[] _ports = new UartPort[UartConstants.PortCount];

    internal UartPorts(Device device)
    {
        _device = device;
    }

    /// <summary>Finds the serial ports of a device.</summary>
    /// <param name="device">The device.</param>
    /// <returns>Null before the library has started, or if it is not part of the firmware.</returns>
    public static UartPorts From(Device device) => (UartPorts)device.Parts.Find(typeof(UartPorts));

    /// <summary>Gives a port.</summary>
    /// <param name="number">0 to 2, which are COM1 to COM3.</param>
    /// <returns>The port, not configured at first; null if there is none of that number.</returns>
    public UartPort Get(int number)
    {
        if (number < 0 || number >= _ports.Length)
            return null;
        if (_ports[number] == null)
            _ports[number] = new UartPort(_device, number);
        return _ports[number];
    }

    /// <summary>Closes all ports.</summary>
    public void Dispose()
    {
        for (int i = 0; i < _ports.Length; i++)
        {
            if (_ports[i] != null)
                _ports[i].Dispose();
        }
    }
}
