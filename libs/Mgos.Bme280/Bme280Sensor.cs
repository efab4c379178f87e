// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.I2c;

namespace Mgos.Bme280;

/// <summary>A BME280 on an I2C bus, that measures when it is told to and sleeps in between.</summary>
/// <remarks>Start, wait <see cref="MeasurementMilliseconds"/> with a timer, then read. Thread: loop; no call waits for the sensor.</remarks>
public sealed class Bme280Sensor
{
    /// <summary>Address with SDO at ground; with SDO at the supply it is the next.</summary>
    public const int DefaultAddress = 0x76;

    /// <summary>Time in milliseconds that a measurement takes at most.</summary>
    public const int MeasurementMilliseconds = 10;

    private readonly I2cBus _bus;
    private readonly int _address;
    private readonly byte[] _data = new byte[Bme280Registers.DataBytes];
    private Bme280Calibration _calibration;

    /// <summary>Makes the driver of a sensor.</summary>
    /// <param name="bus">The bus.</param>
    /// <param name="address">Its address, 0x76 or 0x77.</param>
    public Bme280Sensor(I2cBus bus, int address)
    {
        _bus = bus ?? throw new ArgumentNullException(nameof(bus));
        _address = address;
    }

    /// <summary>True once the sensor has been found and its calibration read.</summary>
    public bool IsFound => _calibration != null;

    /// <summary>Looks for the sensor and reads its calibration.</summary>
    /// <returns>False if nobody answers, or the chip is another.</returns>
    public bool TryFind()
    {
        byte[] first = new byte[Bme280Registers.FirstCalibrationBytes];
        byte[] second = new byte[Bme280Registers.SecondCalibrationBytes];
        bool isRead = _bus.ReadRegister8(_address, Bme280Registers.Id) == Bme280Registers.ChipId
            && (_bus.ReadRegister8(_address, Bme280Registers.Status) & Bme280Registers.CopyingFlag) == 0
            && _bus.ReadRegisters(_address, Bme280Registers.FirstCalibration, first, 0, first.Length)
            && _bus.ReadRegisters(_address, Bme280Registers.SecondCalibration, second, 0, second.Length);
        _calibration = isRead ? new Bme280Calibration(first, second) : null;
        return isRead;
    }

    /// <summary>Has the sensor measure once; looks for it first if it was not found.</summary>
    /// <returns>False if it does not answer; the next call looks for it anew.</returns>
    public bool TryStart()
    {
        bool isStarted = (IsFound || TryFind())
            && _bus.WriteRegister8(_address, Bme280Registers.HumidityControl, Bme280Registers.OversampleOnce)
            && _bus.WriteRegister8(_address, Bme280Registers.MeasureControl, Bme280Registers.MeasureOnce);
        if (!isStarted)
            _calibration = null;
        return isStarted;
    }

    /// <summary>Reads what was measured.</summary>
    /// <param name="reading">Is filled.</param>
    /// <returns>False if the sensor does not answer, still measures, or has measured nothing since it was switched on.</returns>
    public bool TryRead(Bme280Reading reading)
    {
        if (!IsFound || !IsReady() || !_bus.ReadRegisters(_address, Bme280Registers.Data, _data, 0, _data.Length))
            return false;
        int pressure = Get20(0);
        int temperature = Get20(3);
        int humidity = _data[6] << 8 | _data[7];
        if (temperature == Bme280Registers.NotMeasured20 || pressure == Bme280Registers.NotMeasured20 || humidity == Bme280Registers.NotMeasured16)
            return false;
        int fine = _calibration.FineTemperature(temperature);
        reading.TemperatureCelsius = Bme280Calibration.Hundredths(fine) / 100.0;
        reading.PressurePascals = _calibration.Pressure256(pressure, fine) / 256.0;
        reading.HumidityPercent = _calibration.Humidity1024(humidity, fine) / 1024.0;
        return true;
    }

    private bool IsReady()
    {
        int status = _bus.ReadRegister8(_address, Bme280Registers.Status);
        return status >= 0 && (status & Bme280Registers.MeasuringFlag) == 0;
    }

    private int Get20(int offset) => _data[offset] << 12 | _data[offset + 1] << 4 | _data[offset + 2] >> 4;
}
