// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.OneWire;

/// <summary>A 1-Wire bus: reset, selection, bits and bytes, and the search for devices.</summary>
/// <remarks>Mirrors <c>struct mgos_onewire</c>. Thread: loop; calls block until they are done, about 1.2 ms for a byte.</remarks>
public sealed class OneWireBus
{
    private const int All = 0xff;

    private readonly IOneWireLine _line;
    private readonly OneWireSearch _search = new OneWireSearch();

    /// <summary>Makes a bus.</summary>
    /// <param name="line">What makes its pulses.</param>
    public OneWireBus(IOneWireLine line)
    {
        _line = line ?? throw new ArgumentNullException(nameof(line));
    }

    /// <summary>Has all devices listen to the next command.</summary>
    /// <returns>True if a device is there.</returns>
    /// <remarks>Mirrors mgos_onewire_reset.</remarks>
    public bool Reset() => _line.Reset();

    /// <summary>Selects one device; after a reset.</summary>
    /// <param name="rom">Its eight bytes.</param>
    /// <remarks>Mirrors mgos_onewire_select.</remarks>
    public void Select(byte[] rom)
    {
        CheckRom(rom);
        Write(OneWireConstants.SelectCommand);
        WriteBytes(rom, 0, OneWireConstants.RomBytes);
    }

    /// <summary>Selects all devices; after a reset.</summary>
    /// <remarks>Mirrors mgos_onewire_skip.</remarks>
    public void Skip() => Write(OneWireConstants.SkipCommand);

    /// <summary>Reads a bit.</summary>
    /// <returns>The bit.</returns>
    public bool ReadBit() => _line.Transfer(1, 1) != 0;

    /// <summary>Writes a bit.</summary>
    /// <param name="bit">The bit.</param>
    public void WriteBit(bool bit) => _line.Transfer(bit ? 1 : 0, 1);

    /// <summary>Reads a byte.</summary>
    /// <returns>0 to 255; 255 if nobody answers.</returns>
    public int Read() => _line.Transfer(All, OneWireConstants.BitsOfByte);

    /// <summary>Writes a byte.</summary>
    /// <param name="value">The byte.</param>
    public void Write(int value) => _line.Transfer(value & All, OneWireConstants.BitsOfByte);

    /// <summary>Reads bytes.</summary>
    /// <param name="buffer">Where to.</param>
    /// <param name="offset">First byte.</param>
    /// <param name="count">How many.</param>
    public void ReadBytes(byte[] buffer, int offset, int count)
    {
        for (int i = 0; i < count; i++)
            buffer[offset + i] = (byte)Read();
    }

    /// <summary>Writes bytes.</summary>
    /// <param name="data">Array with the bytes.</param>
    /// <param name="offset">First byte.</param>
    /// <param name="count">How many.</param>
    public void WriteBytes(byte[] data, int offset, int count)
    {
        for (int i = 0; i < count; i++)
            Write(data[offset + i]);
    }

    /// <summary>Begins the search anew.</summary>
    /// <remarks>Mirrors mgos_onewire_search_clean.</remarks>
    public void ResetSearch() => _search.Begin();

    /// <summary>Begins the search anew, with the devices of one family; others come after them.</summary>
    /// <param name="family">First byte of their ROM, such as 0x28 for DS18B20.</param>
    /// <remarks>Mirrors mgos_onewire_target_setup.</remarks>
    public void SetTarget(int family) => _search.Begin(family);

    /// <summary>Finds the next device.</summary>
    /// <param name="rom">Gets its eight bytes.</param>
    /// <param name="hasAlarm">True to find only those that have an alarm.</param>
    /// <returns>False if there are no more, or what came is no ROM (wrong checksum); the next call begins anew.</returns>
    /// <remarks>Mirrors mgos_onewire_next. Do not use the bus for other things before the call returns.</remarks>
    public bool FindNext(byte[] rom, bool hasAlarm)
    {
        CheckRom(rom);
        return _search.Next(_line, hasAlarm ? OneWireConstants.AlarmSearchCommand : OneWireConstants.SearchCommand, rom);
    }

    private static void CheckRom(byte[] rom)
    {
        if (rom == null || rom.Length != OneWireConstants.RomBytes)
            throw new ArgumentException(nameof(rom));
    }
}
