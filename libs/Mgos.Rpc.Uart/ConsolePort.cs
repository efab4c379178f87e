// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.IO.Ports;
using Mgos.Core;

namespace Mgos.Rpc.Uart;

/// <summary>A serial line that carries nothing but the log. What comes in is thrown away. Thread: loop.</summary>
internal sealed class ConsolePort : IUartPumpOwner
{
    private readonly Device _device;
    private readonly int _number;
    private readonly UartTransmitter _transmitter = new UartTransmitter();
    private readonly byte[] _chunk = new byte[UartConstants.ChunkBytes];
    private UartPump _pump;

    internal ConsolePort(Device device, int number)
    {
        _device = device;
        _number = number;
    }

    /// <summary>Opens the port; a failure is logged.</summary>
    internal void Open()
    {
        string name = "COM" + (_number + 1).ToString();
        SerialPort port = null;
        try
        {
            port = new SerialPort(name, UartConstants.ConsoleBaudRate);
            port.Open();
        }
        catch (Exception e)
        {
            _device.Log.Warn(nameof(ConsolePort), "No log on UART" + _number.ToString() + ": cannot open " + name + " (" + e.Message + "), check debug.stderr_uart and debug.stdout_uart");
            Release(port);
            return;
        }

        _pump = new UartPump(_device, port, _transmitter, false, this);
        _pump.Start();
        _device.Log.SetUart(_number, new UartConsole(_transmitter, _pump));
    }

    /// <summary>Closes the port; lines that wait are lost.</summary>
    internal void Close()
    {
        UartPump pump = _pump;
        _pump = null;
        if (pump == null)
            return;
        _device.Log.SetUart(_number, null);
        pump.Stop();
    }

    void IUartPumpOwner.OnPumpInput()
    {
        int left = UartConstants.InputBufferBytes;
        while (_pump != null && left > 0)
        {
            int count = _pump.TakeInput(_chunk);
            if (count == 0)
                return;
            left -= count;
        }
    }

    void IUartPumpOwner.OnPumpSent()
    {
    }

    void IUartPumpOwner.OnPumpFailed() => Close();

    // A port that failed to open may fail to close as well.
    private void Release(SerialPort port)
    {
        try
        {
            if (port != null)
                port.Dispose();
        }
        catch (Exception e)
        {
            _device.Log.Debug(nameof(ConsolePort), "UART" + _number.ToString() + " does not close: " + e.Message);
        }
    }
}
