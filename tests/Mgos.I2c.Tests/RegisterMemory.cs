// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.I2c.Tests;

/// <summary>A bus with one device, of 256 registers at address 0x40, that writes down what happens.</summary>
internal sealed class RegisterMemory : I2cBus
{
    internal const int Address = 0x40;

    private int _lastAddress;
    private int _next;

    internal byte[] Registers { get; } = new byte[256];

    internal string Trace { get; private set; } = "";

    public override int FrequencyHertz { get; set; }

    public override bool Write(int address, byte[] data, int offset, int count, bool stop)
    {
        bool isContinued = address == I2cConstants.ContinueAddress;
        Trace += isContinued ? "+" : " w" + address.ToString("X2") + ":";
        for (int i = 0; i < count; i++)
            Trace += data[offset + i].ToString("X2");
        Trace += stop ? "." : "";
        if (!isContinued)
            _lastAddress = address;
        if (_lastAddress != Address)
            return false;
        for (int i = 0; i < count; i++)
            Take(data[offset + i], i == 0 && !isContinued);
        return true;
    }

    public override bool Read(int address, byte[] buffer, int offset, int count, bool stop)
    {
        Trace += " r" + address.ToString("X2") + ":" + count.ToString() + (stop ? "." : "");
        if (address != Address)
            return false;
        for (int i = 0; i < count; i++)
            buffer[offset + i] = Registers[_next++];
        return true;
    }

    public override bool Stop() => true;

    private void Take(byte value, bool isNumber)
    {
        if (isNumber)
            _next = value;
        else
            Registers[_next++] = value;
    }
}
