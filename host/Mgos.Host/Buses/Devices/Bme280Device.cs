// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Host.Buses.Devices;

/// <summary>A Bosch BME280: temperature, humidity and pressure, on I2C (address 0x76 or 0x77) or SPI.</summary>
/// <remarks>
/// It measures what its properties say, through calibration data like that of a real sensor: the device's driver has to compensate to get the numbers back.
/// <code>
/// register | what
/// ---------|-----------------------------------------------------------------
/// 88..A1   | calibration of temperature, pressure and first of humidity
/// D0       | 60, the chip's number
/// E0       | B6 written resets
/// E1..E7   | calibration of humidity
/// F2       | oversampling of humidity, counts with the next write to F4
/// F3       | status: a measurement takes no time here
/// F4       | oversampling of temperature and pressure, mode 0 sleep, 1 and 2 once, 3 for ever
/// F5       | standby time and filter; kept
/// F7..FE   | pressure, temperature, humidity; 800008 where one was not measured
/// </code>
/// </remarks>
public sealed class Bme280Device : RegisterDevice, IVirtualSensor
{
    private const byte ChipId = 0x60;
    private const byte ResetCommand = 0xb6;
    private const byte IdRegister = 0xd0;
    private const byte ResetRegister = 0xe0;
    private const byte HumidityControl = 0xf2;
    private const byte MeasureControl = 0xf4;
    private const byte ConfigRegister = 0xf5;
    private const byte FirstData = 0xf7;
    private const byte FirstHumidityData = 0xfd;
    private const int SleepMode = 0;
    private const int NormalMode = 3;
    private const int NotMeasured20 = 0x80000;
    private const int NotMeasured16 = 0x8000;
    private const byte FirstWritableRegister = 0xf2;
    private const byte HighBit = 0x80;

    private const string Temperature = "temperature";
    private const string Humidity = "humidity";
    private const string Pressure = "pressure";

    private int _humidityOversampling;

    /// <summary>Makes a sensor at 25 degrees Celsius, 1013.25 hPa and 50 %.</summary>
    public Bme280Device()
    {
        this[IdRegister] = ChipId;
        Bme280Calibration.WriteTo(this);
        ResetControl();
    }

    /// <summary>Gets or sets the temperature in degrees Celsius.</summary>
    public double TemperatureCelsius { get; set; } = 25;

    /// <summary>Gets or sets the pressure in pascals.</summary>
    public double PressurePascals { get; set; } = 101325;

    /// <summary>Gets or sets the relative humidity in percent, 0 to 100.</summary>
    public double HumidityPercent { get; set; } = 50;

    /// <summary>Gets the number of measurements that have begun.</summary>
    public int MeasurementCount { get; private set; }

    /// <inheritdoc/>
    public string Model => "BME280";

    /// <inheritdoc/>
    public string[] Quantities => [Temperature, Humidity, Pressure];

    private int Mode => this[MeasureControl] & 3;

    /// <inheritdoc/>
    /// <remarks>Degrees Celsius, percent, pascals.</remarks>
    public double Get(string quantity) => quantity switch
    {
        Temperature => TemperatureCelsius,
        Humidity => HumidityPercent,
        Pressure => PressurePascals,
        _ => throw new ArgumentException("A BME280 does not measure " + quantity + "."),
    };

    /// <inheritdoc/>
    public void Set(string quantity, double value)
    {
        Get(quantity);
        if (quantity == Temperature)
            TemperatureCelsius = value;
        else if (quantity == Humidity)
            HumidityPercent = value;
        else
            PressurePascals = value;
    }

    /// <inheritdoc/>
    /// <remarks>A write is pairs of register and value; the number does not go up by itself. SPI leaves out the highest bit of a number, which is always 1.</remarks>
    public override int Write(ReadOnlySpan<byte> data)
    {
        for (var i = 0; i + 1 < data.Length; i += 2)
            WriteRegister((byte)(data[i] | HighBit), data[i + 1]);
        if ((data.Length & 1) != 0)
            base.Write([(byte)(data[^1] | HighBit)]);
        return data.Length;
    }

    /// <inheritdoc/>
    protected override void OnReading()
    {
        if (Mode == NormalMode)
            Measure();
    }

    /// <inheritdoc/>
    protected override void WriteRegister(byte register, byte value)
    {
        if (register == ResetRegister && value == ResetCommand)
            ResetControl();
        if (register is < FirstWritableRegister or > ConfigRegister or HumidityControl + 1)
            return;
        this[register] = value;
        if (register == MeasureControl)
            OnControl();
    }

    private void OnControl()
    {
        _humidityOversampling = this[HumidityControl] & 7;
        if (Mode == SleepMode)
            return;
        Measure();
        if (Mode != NormalMode)
            this[MeasureControl] &= 0xfc;
    }

    private void ResetControl()
    {
        this[HumidityControl] = this[MeasureControl] = this[ConfigRegister] = 0;
        _humidityOversampling = 0;
        SetRaw(NotMeasured20, NotMeasured20, NotMeasured16);
    }

    private void Measure()
    {
        MeasurementCount++;
        var control = this[MeasureControl];
        var temperature = Bme280Calibration.RawTemperature(TemperatureCelsius);
        var pressure = (control >> 2 & 7) == 0 ? NotMeasured20 : Bme280Calibration.RawPressure(PressurePascals, temperature);
        var humidity = _humidityOversampling == 0 ? NotMeasured16 : Bme280Calibration.RawHumidity(HumidityPercent, temperature);
        SetRaw((control >> 5) == 0 ? NotMeasured20 : temperature, pressure, humidity);
    }

    private void SetRaw(int temperature, int pressure, int humidity)
    {
        Set20(FirstData, pressure);
        Set20(FirstData + 3, temperature);
        SetWord(FirstHumidityData, (ushort)humidity);
    }

    private void Set20(int register, int value)
    {
        SetWord(register, (ushort)(value >> 4));
        this[register + 2] = (byte)(value << 4);
    }
}
