// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.OneWire;

/// <summary>The search for the ROMs of all devices on a line, one by one.</summary>
/// <remarks>
/// Pure: no hardware. All devices send each bit of their ROM and its complement; where both read 0 there are two kinds of devices, and the answer of the master
/// says which kind goes on. The last such place at which the way to 0 was taken is where the next search turns to 1. As in Maxim's application note 187.
/// </remarks>
internal sealed class OneWireSearch
{
    private const int None = -1;

    private readonly byte[] _rom = new byte[OneWireConstants.RomBytes];
    private int _turn = None;
    private bool _isLast;
    private bool _hasTarget;

    internal void Begin()
    {
        Array.Clear(_rom, 0, _rom.Length);
        _turn = None;
        _isLast = false;
        _hasTarget = false;
    }

    internal void Begin(int family)
    {
        Begin();
        _rom[0] = (byte)family;
        _hasTarget = true;
    }

    internal bool Next(IOneWireLine line, byte command, byte[] rom)
    {
        bool isFound = !_isLast && line.Reset() && Walk(line, command) && OneWireCrc.Crc8(_rom, 0, _rom.Length) == 0 && _rom[0] != 0;
        if (isFound)
            Array.Copy(_rom, rom, rom.Length);
        else
            Begin();
        return isFound;
    }

    private bool Walk(IOneWireLine line, byte command)
    {
        int lastZero = None;
        line.Transfer(command, OneWireConstants.BitsOfByte);
        for (int i = 0; i < OneWireConstants.RomBits; i++)
        {
            int both = line.Transfer(3, 2);
            if (both == 3)
                return false;
            bool isOne = both == 0 ? Choose(i) : both == 1;
            if (both == 0 && !isOne)
                lastZero = i;
            SetBit(i, isOne);
            line.Transfer(isOne ? 1 : 0, 1);
        }

        _turn = lastZero;
        _isLast = lastZero == None;
        _hasTarget = false;
        return true;
    }

    private bool Choose(int bit)
    {
        if (bit < _turn || (_hasTarget && bit < OneWireConstants.BitsOfByte))
            return (_rom[bit / OneWireConstants.BitsOfByte] >> bit % OneWireConstants.BitsOfByte & 1) != 0;
        return bit == _turn;
    }

    private void SetBit(int bit, bool isOne)
    {
        int mask = 1 << bit % OneWireConstants.BitsOfByte;
        int old = _rom[bit / OneWireConstants.BitsOfByte];
        _rom[bit / OneWireConstants.BitsOfByte] = (byte)(isOne ? old | mask : old & ~mask);
    }
}
