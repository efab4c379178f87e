// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.OneWire;

/// <summary>DS18B20 thermometers on a 1-Wire bus.</summary>
/// <remarks>Start a measurement, wait <see cref="ConversionMilliseconds"/> with a timer, then read.</remarks>
public sealed class Ds18b20
{
    /// <summary>First byte of the ROM of a DS18B20.</summary>
    public const byte Family = 0x28;

    /// <summary>Time in milliseconds that a measurement takes at most.</summary>
    public const int ConversionMilliseconds = 750;

    private const byte ConvertCommand = 0x44;
    private const byte ReadScratchpadCommand = 0xbe;
    private const int ScratchpadBytes = 9;
    private const double StepsPerDegree = 16;

    private readonly OneWireBus _bus;
    private readonly byte[] _scratchpad = new byte[ScratchpadBytes];

    /// <summary>Makes the thermometers of a bus.</summary>
    /// <param name="bus">The bus.</param>
    public Ds18b20(OneWireBus bus)
    {
        _bus = bus ?? throw new ArgumentNullException(nameof(bus));
    }

    /// <summary>Has all thermometers of the bus measure.</summary>
    /// <returns>False if no device is there.</returns>
    public bool StartAll()
    {
        if (!_bus.Reset())
            return false;
        _bus.Skip();
        _bus.Write(ConvertCommand);
        return true;
    }

    /// <summary>Reads what a thermometer measured last.</summary>
    /// <param name="rom">Its ROM; null if it is the only device.</param>
    /// <param name="celsius">Degrees Celsius; 85 before the first measurement.</param>
    /// <returns>False if no device is there or the checksum is wrong.</returns>
    public bool TryRead(byte[] rom, out double celsius)
    {
        celsius = 0;
        if (!_bus.Reset())
            return false;
        if (rom == null)
            _bus.Skip();
        else
            _bus.Select(rom);
        _bus.Write(ReadScratchpadCommand);
        _bus.ReadBytes(_scratchpad, 0, ScratchpadBytes);
        celsius = (short)(_scratchpad[0] | _scratchpad[1] << OneWireConstants.BitsOfByte) / StepsPerDegree;
        return OneWireCrc.Crc8(_scratchpad, 0, ScratchpadBytes) == 0 && !IsEmpty();
    }

    // All zeros have a right checksum: that is a line held low.
    private bool IsEmpty()
    {
        for (int i = 0; i < ScratchpadBytes; i++)
        {
            if (_scratchpad[i] != 0)
                return false;
        }

        return true;
    }
}
