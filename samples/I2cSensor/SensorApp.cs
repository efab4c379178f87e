// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Bme280;
using Mgos.Core;
using Mgos.I2c;
using Mgos.Json;
using Mgos.Rpc;

namespace I2cSensor;

/// <summary>Measures now and then, logs it, and answers <c>Sensor.Read</c>.</summary>
internal sealed class SensorApp : MgosApp
{
    private const int MinIntervalMilliseconds = 100;
    private const int UnavailableCode = 503;
    private const double PascalsPerHectopascal = 100;
    private const double MicrosecondsPerSecond = 1e6;

    private readonly Bme280Reading _reading = new Bme280Reading();
    private Device _device;
    private SensorConfig _config;
    private Bme280Sensor _sensor;
    private long _readAtMicroseconds;
    private bool _hasReading;
    private bool _isMissing;

    /// <inheritdoc/>
    public override void OnPreInit(Device device) => Wiring.Connect();

    /// <inheritdoc/>
    public override InitResult OnInit(Device device)
    {
        _device = device;
        _config = SensorConfig.From(device);
        RpcRouter router = RpcRouter.From(device);
        I2cBus bus = I2cBuses.From(device).Global;
        if (router != null)
            router.AddHandler("Sensor.Read", "", Read);
        if (bus == null)
        {
            device.Log.Error(nameof(SensorApp), "Nothing is measured: check i2c.enable");
            return InitResult.Ok;
        }

        _sensor = new Bme280Sensor(bus, _config.Addr);
        int interval = _config.IntervalMs < MinIntervalMilliseconds ? MinIntervalMilliseconds : _config.IntervalMs;
        device.Timers.Set(interval, TimerOptions.Repeat | TimerOptions.RunNow, Start);
        return InitResult.Ok;
    }

    private void Start()
    {
        if (_sensor.TryStart())
            _device.Timers.Set(Bme280Sensor.MeasurementMilliseconds, TimerOptions.None, Finish);
        else
            Miss();
    }

    private void Finish()
    {
        if (!_sensor.TryRead(_reading))
        {
            Miss();
            return;
        }

        _hasReading = true;
        _isMissing = false;
        _readAtMicroseconds = _device.Clock.UptimeMicroseconds;
        _device.Log.Info(nameof(SensorApp), Celsius().ToString("F2") + " C, " + _reading.HumidityPercent.ToString("F1") + " %, " + (_reading.PressurePascals / PascalsPerHectopascal).ToString("F1") + " hPa");
    }

    // Told once, not at every measurement that fails.
    private void Miss()
    {
        _hasReading = false;
        if (!_isMissing)
            _device.Log.Warn(nameof(SensorApp), "No BME280 answers at " + _config.Addr.ToString() + ": check sensor.addr, i2c.sda_gpio, i2c.scl_gpio and the wires");
        _isMissing = true;
    }

    private double Celsius() => _reading.TemperatureCelsius + _config.OffsetC;

    private void Read(RpcRequest request)
    {
        if (!_hasReading)
        {
            request.Fail(UnavailableCode, "no reading: is the sensor connected?");
            return;
        }

        JsonWriter result = request.BeginResult();
        result.BeginObject();
        result.Name("temperature");
        result.Double(Celsius());
        result.Name("humidity");
        result.Double(_reading.HumidityPercent);
        result.Name("pressure");
        result.Double(_reading.PressurePascals / PascalsPerHectopascal);
        result.Name("age");
        result.Double((_device.Clock.UptimeMicroseconds - _readAtMicroseconds) / MicrosecondsPerSecond);
        result.EndObject();
        request.EndResult();
    }
}
