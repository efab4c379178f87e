// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.IO.Ports;

namespace Mgos.OneWire;

/// <summary>Makes the pulses of a 1-Wire bus with a serial port, whose input hears what its output does.</summary>
/// <remarks>
/// As in Maxim's tutorial 214: the start bit pulls the line down, and the data bits say for how long.
/// <code>
/// speed  | sent | on the line                        | comes back
/// -------|------|------------------------------------|---------------------------------------
///   9600 | F0   | reset: low for 520 us              | F0 nobody, other than 0 and F0 presence
/// 115200 | FF   | a 1, or a read: low for 9 us       | FF for 1, other for 0
/// 115200 | 00   | a 0: low for 78 us                 | 00
/// </code>
/// The chip times the bits, so that no interrupt and no garbage collection can spoil them.
/// </remarks>
internal sealed class UartOneWireLine : IOneWireLine, IDisposable
{
    private readonly SerialPort _port;
    private readonly byte[] _buffer = new byte[OneWireConstants.BitsOfByte];

    /// <summary>Opens the port.</summary>
    internal UartOneWireLine(string portName)
    {
        _port = new SerialPort(portName, OneWireConstants.SlotBaudRate);
        try
        {
            _port.ReadTimeout = OneWireConstants.AnswerMilliseconds;
            _port.Open();
        }
        catch (Exception)
        {
            _port.Dispose();
            throw;
        }
    }

    public void Dispose() => _port.Dispose();

    public bool Reset()
    {
        DropInput();
        _port.BaudRate = OneWireConstants.ResetBaudRate;
        _buffer[0] = OneWireConstants.ResetPulse;
        bool isHeard = TryExchange(1);
        _port.BaudRate = OneWireConstants.SlotBaudRate;
        return isHeard && _buffer[0] != OneWireConstants.ResetPulse && _buffer[0] != 0;
    }

    public int Transfer(int bits, int count)
    {
        for (int i = 0; i < count; i++)
            _buffer[i] = (bits >> i & 1) != 0 ? OneWireConstants.ReadOrOneSlot : (byte)0;
        int read = 0;
        if (!TryExchange(count))
            return (1 << count) - 1;
        for (int i = 0; i < count; i++)
            read |= _buffer[i] == OneWireConstants.ReadOrOneSlot ? 1 << i : 0;
        return read;
    }

    // What is sent comes back, unless the input is not connected.
    private bool TryExchange(int count)
    {
        try
        {
            _port.Write(_buffer, 0, count);
            return _port.Read(_buffer, 0, count) == count;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private void DropInput()
    {
        while (_port.BytesToRead > 0)
            _port.Read(_buffer, 0, 1);
    }
}
