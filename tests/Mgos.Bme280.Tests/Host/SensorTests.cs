// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Config;
using Mgos.Host;
using Mgos.Host.Buses.Devices;
using Mgos.I2c;
using Mgos.TestKit;
using nanoFramework.TestFramework;

namespace Mgos.Bme280.Tests;

[TestClass]
public class SensorTests
{
    [TestMethod]
    [DataRow(25.0, 50.0, 101325.0)]
    [DataRow(-20.5, 90.0, 95000.0)]
    [DataRow(0.0, 20.0, 87000.0)]
    [DataRow(60.25, 35.5, 105000.0)]
    [DataRow(84.0, 10.0, 30500.0)]
    public void What_is_around_the_sensor_is_read(double celsius, double percent, double pascals) => OnSensor((sensor, chip, machine) =>
    {
        chip.TemperatureCelsius = celsius;
        chip.HumidityPercent = percent;
        chip.PressurePascals = pascals;
        var reading = new Bme280Reading();
        Assert.IsTrue(sensor.TryStart());
        Assert.IsTrue(sensor.TryRead(reading));
        Near(celsius, reading.TemperatureCelsius, 0.011);
        Near(percent, reading.HumidityPercent, 0.05);
        Near(pascals, reading.PressurePascals, 3);
    });

    [TestMethod]
    public void Nothing_is_read_before_it_was_measured() => OnSensor((sensor, chip, machine) =>
    {
        var reading = new Bme280Reading();
        Assert.IsFalse(sensor.TryRead(reading));
        Assert.IsTrue(sensor.TryFind());
        Assert.IsFalse(sensor.TryRead(reading));
        chip[0xf3] = 8;
        Assert.IsTrue(sensor.TryStart());
        Assert.IsFalse(sensor.TryRead(reading));
        chip[0xf3] = 0;
        Assert.IsTrue(sensor.TryRead(reading));
    });

    [TestMethod]
    public void Sensor_that_is_pulled_out_and_put_back_is_found_again() => OnSensor((sensor, chip, machine) =>
    {
        var reading = new Bme280Reading();
        Assert.IsTrue(sensor.TryStart());
        machine.Buses.I2c(1).Detach(Bme280Sensor.DefaultAddress);
        Assert.IsFalse(sensor.TryRead(reading));
        Assert.IsFalse(sensor.TryStart());
        Assert.IsFalse(sensor.IsFound);
        machine.Buses.I2c(1).Attach(Bme280Sensor.DefaultAddress, new Bme280Device { TemperatureCelsius = 7 });
        Assert.IsTrue(sensor.TryStart());
        Assert.IsTrue(sensor.TryRead(reading));
        Near(7, reading.TemperatureCelsius, 0.011);
    });

    [TestMethod]
    public void Another_chip_is_not_taken() => OnSensor((sensor, chip, machine) =>
    {
        chip[0xd0] = 0x58;
        Assert.IsFalse(sensor.TryFind());
        Assert.IsFalse(sensor.TryStart());
    });

    [TestMethod]
    public void It_sleeps_between_measurements() => OnSensor((sensor, chip, machine) =>
    {
        sensor.TryStart();
        Assert.AreEqual(0, chip[0xf4] & 3);
        Assert.AreEqual(1, chip.MeasurementCount);
    });

    private static void Near(double expected, double real, double tolerance) =>
        Assert.IsTrue(Math.Abs(expected - real) <= tolerance, "expected " + expected + ", real " + real);

    private static void OnSensor(Action<Bme280Sensor, Bme280Device, HostMachine> test)
    {
        using var machine = HostMachine.CreateTemporary("bme280");
        using var entered = machine.Enter();
        var chip = new Bme280Device();
        machine.Buses.I2c(1).Attach(Bme280Sensor.DefaultAddress, chip);
        var kit = new TestDevice([Schema()], new ConfigLibrary(), new I2cLibrary());
        kit.Boot();
        test(new Bme280Sensor(I2cBuses.From(kit.Device).Global, Bme280Sensor.DefaultAddress), chip, machine);
        kit.Device.ShutDown();
    }

    private static ConfigSchema Schema()
    {
        var schema = new ConfigSchemaBuilder(14);
        foreach (var name in new[] { "i2c", "i2c1" })
        {
            schema.BeginObject(name);
            schema.Boolean("enable", name == "i2c");
            schema.Int("unit_no", 0);
            schema.Int("freq", 100000);
            schema.Boolean("debug", false);
            schema.Int("sda_gpio", 32);
            schema.Int("scl_gpio", 33);
            schema.EndObject();
        }

        return schema.Build();
    }
}
