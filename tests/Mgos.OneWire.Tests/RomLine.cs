// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.OneWire.Tests;

/// <summary>A line with devices that take part in a search, and that keeps the bytes written otherwise.</summary>
internal sealed class RomLine : IOneWireLine
{
    private readonly byte[][] _roms;
    private readonly bool[] _isIn;
    private int _bit;
    private int _step;
    private bool _isSearching;

    internal RomLine(byte[][] roms)
    {
        _roms = roms;
        _isIn = new bool[roms.Length];
    }

    internal string Written { get; private set; } = "";

    internal int Resets { get; private set; }

    public bool Reset()
    {
        Resets++;
        _isSearching = false;
        return _roms.Length > 0;
    }

    public int Transfer(int bits, int count)
    {
        if (count == 8)
        {
            Begin(bits);
            return bits;
        }

        int read = 0;
        for (int i = 0; i < count; i++)
            read |= Slot((bits >> i & 1) != 0) ? 1 << i : 0;
        return read;
    }

    private void Begin(int command)
    {
        Written += command.ToString("X2");
        _isSearching = command == OneWireConstants.SearchCommand;
        _bit = 0;
        _step = 0;
        for (int i = 0; i < _isIn.Length; i++)
            _isIn[i] = true;
    }

    private bool Slot(bool bit)
    {
        bool line = bit;
        for (int i = 0; _isSearching && i < _roms.Length; i++)
        {
            bool own = (_roms[i][_bit / 8] >> _bit % 8 & 1) != 0;
            if (_step < 2 && _isIn[i])
                line &= own == (_step == 0);
            else if (_step == 2 && own != bit)
                _isIn[i] = false;
        }

        _step = (_step + 1) % 3;
        _bit = _step == 0 ? (_bit + 1) % 64 : _bit;
        return line;
    }
}
