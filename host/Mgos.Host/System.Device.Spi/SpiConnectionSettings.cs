// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Device.Gpio;

namespace System.Device.Spi;

/// <summary>Says which device of which bus is meant, and how it is talked to.</summary>
public sealed class SpiConnectionSettings
{
    private PinValue _activeState = PinValue.Low;

    /// <summary>Makes settings.</summary>
    /// <param name="busId">The bus, from 1.</param>
    /// <param name="chipSelectLine">The pin that selects the device; -1 if the driver is not to touch one.</param>
    public SpiConnectionSettings(int busId, int chipSelectLine = -1)
    {
        BusId = busId;
        ChipSelectLine = chipSelectLine;
    }

    internal SpiConnectionSettings(SpiConnectionSettings other)
        : this(other.BusId, other.ChipSelectLine)
    {
        Mode = other.Mode;
        DataBitLength = other.DataBitLength;
        ClockFrequency = other.ClockFrequency;
        DataFlow = other.DataFlow;
        _activeState = other._activeState;
        Configuration = other.Configuration;
    }

    /// <summary>Gets or sets the bus.</summary>
    public int BusId { get; set; }

    /// <summary>Gets or sets the pin that selects the device; -1 for none.</summary>
    public int ChipSelectLine { get; set; }

    /// <summary>Gets or sets the mode.</summary>
    public SpiMode Mode { get; set; }

    /// <summary>Gets or sets the bits of a number, 8 or 16.</summary>
    public int DataBitLength { get; set; } = 8;

    /// <summary>Gets or sets the clock in hertz; 0 for the fastest.</summary>
    public int ClockFrequency { get; set; } = 500_000;

    /// <summary>Gets or sets the order of the bits.</summary>
    public DataFlow DataFlow { get; set; }

    /// <summary>Gets or sets the level that selects the device.</summary>
    public PinValue ChipSelectLineActiveState
    {
        get => _activeState;
        set => _activeState = value == PinValue.Low ? PinValue.Low : PinValue.High;
    }

    /// <summary>Gets or sets how the data lines are used.</summary>
    public SpiBusConfiguration Configuration { get; set; }
}
