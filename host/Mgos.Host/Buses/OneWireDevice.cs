// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;

namespace Mgos.Host.Buses;

/// <summary>A device that can be plugged into a 1-Wire bus of a virtual device; knows the ROM commands, which all such devices have in common.</summary>
/// <remarks>
/// <code>
/// command | what the device does
/// --------|----------------------------------------------------------
/// 33      | sends its 8 ROM bytes
/// 55      | is selected if the next 8 bytes are its ROM
/// CC      | is selected
/// F0      | takes part in a search: bit, complement, direction, 64 times
/// EC      | the same, if it has an alarm
/// </code>
/// </remarks>
public abstract class OneWireDevice
{
    private const int RomBytes = 8;
    private const int RomBits = 64;
    private const int BitsOfByte = 8;
    private const byte ReadRom = 0x33;
    private const byte MatchRom = 0x55;
    private const byte SkipRom = 0xcc;
    private const byte SearchRom = 0xf0;
    private const byte AlarmSearch = 0xec;

    private readonly byte[] _rom = new byte[RomBytes];
    private readonly Queue<bool> _output = new();
    private OneWireState _state = OneWireState.Idle;
    private int _bit;
    private int _input;
    private int _step;

    /// <summary>Makes a device.</summary>
    /// <param name="familyCode">The first byte of its ROM.</param>
    /// <param name="serialNumber">The six bytes in the middle; the last is the checksum.</param>
    protected OneWireDevice(byte familyCode, long serialNumber)
    {
        _rom[0] = familyCode;
        for (var i = 1; i < RomBytes - 1; i++)
            _rom[i] = (byte)(serialNumber >> (BitsOfByte * (i - 1)));
        _rom[RomBytes - 1] = Checksum(_rom.AsSpan(0, RomBytes - 1));
    }

    /// <summary>Gets the eight bytes by which the device is known.</summary>
    public byte[] Rom => (byte[])_rom.Clone();

    /// <summary>Gets whether the device takes part in a search for alarms.</summary>
    protected virtual bool HasAlarm => false;

    // What the device does to the line in the next slot: false pulls it down.
    internal bool Output => _state switch
    {
        OneWireState.Search => _step switch { 0 => RomBit(_bit), 1 => !RomBit(_bit), _ => true },
        OneWireState.Selected or OneWireState.Sending => _output.Count == 0 || _output.Peek(),
        _ => true,
    };

    /// <summary>Calculates the checksum of 1-Wire.</summary>
    /// <param name="data">The bytes.</param>
    /// <returns>The byte that follows them.</returns>
    protected static byte Checksum(ReadOnlySpan<byte> data)
    {
        var crc = 0;
        foreach (var value in data)
        {
            crc ^= value;
            for (var i = 0; i < BitsOfByte; i++)
                crc = (crc & 1) != 0 ? crc >> 1 ^ 0x8c : crc >> 1;
        }

        return (byte)crc;
    }

    /// <summary>Takes a byte that was sent to this device after it was selected.</summary>
    /// <param name="value">The byte.</param>
    protected abstract void OnByte(byte value);

    /// <summary>Called when the device is selected: the next byte is a command.</summary>
    protected abstract void OnSelected();

    /// <summary>Has bytes read from this device.</summary>
    /// <param name="data">The bytes; what is read after them is all ones.</param>
    protected void Send(ReadOnlySpan<byte> data)
    {
        foreach (var value in data)
        {
            for (var i = 0; i < BitsOfByte; i++)
                _output.Enqueue((value >> i & 1) != 0);
        }
    }

    internal void Reset()
    {
        _output.Clear();
        Enter(OneWireState.Command);
    }

    // A slot is over; the line was what the master and all devices made of it.
    internal void Clock(bool line)
    {
        switch (_state)
        {
            case OneWireState.Command:
                if (Collect(line))
                    OnCommand((byte)_input);
                break;
            case OneWireState.Match:
                Match(line);
                break;
            case OneWireState.Search:
                Search(line);
                break;
            case OneWireState.Sending:
                _output.TryDequeue(out _);
                break;
            case OneWireState.Selected:
                OnSlot(line);
                break;
        }
    }

    private void OnSlot(bool line)
    {
        if (_output.TryDequeue(out _))
            return;
        if (!Collect(line))
            return;
        var value = (byte)_input;
        Enter(OneWireState.Selected);
        OnByte(value);
    }

    private void OnCommand(byte command)
    {
        Enter(command switch
        {
            ReadRom => OneWireState.Sending,
            MatchRom => OneWireState.Match,
            SkipRom => OneWireState.Selected,
            SearchRom => OneWireState.Search,
            AlarmSearch when HasAlarm => OneWireState.Search,
            _ => OneWireState.Idle,
        });
        if (command == ReadRom)
            Send(_rom);
        if (command == SkipRom)
            OnSelected();
    }

    private void Match(bool line)
    {
        if (line != RomBit(_bit))
            Enter(OneWireState.Idle);
        else if (++_bit == RomBits)
            Select();
    }

    private void Search(bool line)
    {
        _step = (_step + 1) % 3;
        if (_step != 0)
            return;
        if (line != RomBit(_bit))
            Enter(OneWireState.Idle);
        else if (++_bit == RomBits)
            Select();
    }

    private void Select()
    {
        Enter(OneWireState.Selected);
        OnSelected();
    }

    private bool Collect(bool line)
    {
        _input |= line ? 1 << _bit : 0;
        return ++_bit == BitsOfByte;
    }

    private bool RomBit(int index) => (_rom[index / BitsOfByte] >> (index % BitsOfByte) & 1) != 0;

    private void Enter(OneWireState state)
    {
        _state = state;
        _bit = _input = _step = 0;
    }
}
