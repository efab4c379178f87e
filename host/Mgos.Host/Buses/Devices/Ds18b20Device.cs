// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Host.Buses.Devices;

/// <summary>A Maxim DS18B20, the 1-Wire thermometer.</summary>
/// <remarks>
/// <code>
/// command | what it does
/// --------|--------------------------------------------------------------
/// 44      | measures; takes no time here, read slots give 1 afterwards
/// BE      | sends the scratchpad: temperature, TH, TL, configuration, 3 fixed bytes, checksum
/// 4E      | takes TH, TL and configuration
/// 48      | keeps TH, TL and configuration
/// B8      | brings them back
/// B4      | tells that it has a supply of its own
/// </code>
/// </remarks>
public sealed class Ds18b20Device : OneWireDevice, IVirtualSensor
{
    private const byte FamilyCode = 0x28;
    private const byte Convert = 0x44;
    private const byte ReadScratchpad = 0xbe;
    private const byte WriteScratchpad = 0x4e;
    private const byte CopyScratchpad = 0x48;
    private const byte Recall = 0xb8;
    private const byte ReadPowerSupply = 0xb4;
    private const int SettingsOffset = 2;
    private const int SettingsBytes = 3;
    private const int StepsPerDegree = 16;
    private const double MinCelsius = -55;
    private const double MaxCelsius = 125;
    private const int ResolutionShift = 5;
    private const string Temperature = "temperature";

    // 85 degrees, which is what it has before the first measurement.
    private readonly byte[] _scratchpad = [0x50, 0x05, 0x4b, 0x46, 0x7f, 0xff, 0x0c, 0x10];
    private readonly byte[] _kept = [0x4b, 0x46, 0x7f];
    private byte _command;
    private int _received;

    /// <summary>Makes a thermometer at 20 degrees Celsius.</summary>
    /// <param name="serialNumber">The six bytes of its ROM that make it known.</param>
    public Ds18b20Device(long serialNumber)
        : base(FamilyCode, serialNumber)
    {
    }

    /// <summary>Gets or sets the temperature in degrees Celsius; what is beyond -55 to 125 is measured as the nearest of these.</summary>
    public double TemperatureCelsius { get; set; } = 20;

    /// <summary>Gets the number of measurements.</summary>
    public int MeasurementCount { get; private set; }

    /// <inheritdoc/>
    public string Model => "DS18B20";

    /// <inheritdoc/>
    public string[] Quantities => [Temperature];

    /// <inheritdoc/>
    protected override bool HasAlarm
    {
        get
        {
            var whole = (sbyte)((short)(_scratchpad[0] | _scratchpad[1] << 8) >> 4);
            return whole >= (sbyte)_scratchpad[SettingsOffset] || whole <= (sbyte)_scratchpad[SettingsOffset + 1];
        }
    }

    /// <inheritdoc/>
    public double Get(string quantity) =>
        quantity == Temperature ? TemperatureCelsius : throw new ArgumentException("A DS18B20 does not measure " + quantity + ".");

    /// <inheritdoc/>
    public void Set(string quantity, double value)
    {
        Get(quantity);
        TemperatureCelsius = value;
    }

    /// <inheritdoc/>
    protected override void OnSelected()
    {
        _command = 0;
        _received = 0;
    }

    /// <inheritdoc/>
    protected override void OnByte(byte value)
    {
        if (_command == WriteScratchpad && _received < SettingsBytes)
            SetSetting(_received++, value);
        else
            OnCommand(value);
    }

    private void OnCommand(byte command)
    {
        _command = command;
        _received = 0;
        switch (command)
        {
            case Convert:
                Measure();
                break;
            case ReadScratchpad:
                Send(_scratchpad);
                Send([Checksum(_scratchpad)]);
                break;
            case CopyScratchpad:
                _scratchpad.AsSpan(SettingsOffset, SettingsBytes).CopyTo(_kept);
                break;
            case Recall:
                _kept.CopyTo(_scratchpad.AsSpan(SettingsOffset));
                break;
            case ReadPowerSupply:
                Send([byte.MaxValue]);
                break;
        }
    }

    private void Measure()
    {
        MeasurementCount++;
        var unused = 3 - (_scratchpad[SettingsOffset + 2] >> ResolutionShift & 3);
        var steps = (int)Math.Round(Math.Clamp(TemperatureCelsius, MinCelsius, MaxCelsius) * StepsPerDegree) >> unused << unused;
        _scratchpad[0] = (byte)steps;
        _scratchpad[1] = (byte)(steps >> 8);
    }

    private void SetSetting(int index, byte value)
    {
        // Of the configuration only the resolution can be written.
        const byte ResolutionBits = 0x60, FixedBits = 0x1f;
        _scratchpad[SettingsOffset + index] = index == SettingsBytes - 1 ? (byte)((value & ResolutionBits) | FixedBits) : value;
    }
}
