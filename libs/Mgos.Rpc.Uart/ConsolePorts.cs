// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Core;

namespace Mgos.Rpc.Uart;

/// <summary>Opens the UARTs that the log is meant for, unless they are open already, and closes them when it is not any more.</summary>
/// <remarks>UART0 is left alone: the console of the machine stands for it. A port that cannot be opened is tried again when the log is next directed to it. Thread: loop.</remarks>
internal sealed class ConsolePorts : IDisposable
{
    private readonly Device _device;
    private readonly ConsolePort[] _ports = new ConsolePort[CoreConstants.MaxUarts];

    internal ConsolePorts(Device device)
    {
        _device = device;
    }

    /// <summary>Follows what the log says.</summary>
    internal void Apply()
    {
        for (int i = CoreConstants.ConsoleUart + 1; i < _ports.Length; i++)
        {
            bool isWanted = _device.Log.StderrUart == i || _device.Log.StdoutUart == i;
            if (isWanted && _ports[i] == null && !_device.Log.HasUart(i))
                Open(i);
            else if (!isWanted && _ports[i] != null)
                Close(i);
        }
    }

    /// <summary>Closes all ports.</summary>
    public void Dispose()
    {
        for (int i = 0; i < _ports.Length; i++)
        {
            if (_ports[i] != null)
                Close(i);
        }
    }

    // One that did not open stays in its place, so that it is not tried again at every change of the configuration.
    private void Open(int number)
    {
        _ports[number] = new ConsolePort(_device, number);
        _ports[number].Open();
    }

    private void Close(int number)
    {
        _ports[number].Close();
        _ports[number] = null;
    }
}
