// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Device.I2c;
using Mgos.Host.Buses.Devices;
using nanoFramework.TestFramework;

namespace Mgos.Host.Tests.Buses;

[TestClass]
public class Bme280DeviceTests
{
    private Bme280Device _sensor;

    [TestMethod]
    public void It_tells_what_it_is()
    {
        _sensor = new Bme280Device();
        Assert.AreEqual((byte)0x60, Read(0xd0, 1)[0]);
    }

    [TestMethod]
    public void Asleep_it_has_measured_nothing()
    {
        _sensor = new Bme280Device();
        CollectionAssert.AreEqual(new byte[] { 0x80, 0, 0, 0x80, 0, 0, 0x80, 0 }, Read(0xf7, 8));
        Assert.AreEqual(0, _sensor.MeasurementCount);
    }

    [TestMethod]
    public void The_example_of_the_data_sheet_comes_out()
    {
        _sensor = new Bme280Device();
        _sensor.TemperatureCelsius = 128422 / 5120.0;
        _sensor.PressurePascals = 100653.27;
        _sensor.Write([0xf4, 0x25]);
        var data = Read(0xf7, 6);
        Assert.IsTrue(Math.Abs(415148 - (data[0] << 12 | data[1] << 4 | data[2] >> 4)) <= 3);
        Assert.IsTrue(Math.Abs(519888 - (data[3] << 12 | data[4] << 4 | data[5] >> 4)) <= 3);
    }

    [TestMethod]
    public void Forced_it_measures_once_and_sleeps_again()
    {
        _sensor = new Bme280Device();
        _sensor.Write([0xf2, 1, 0xf4, 0x25]);
        Assert.AreEqual((byte)0x24, Read(0xf4, 1)[0]);
        var first = Read(0xf7, 8);
        _sensor.TemperatureCelsius = 30;
        CollectionAssert.AreEqual(first, Read(0xf7, 8));
        Assert.AreEqual(1, _sensor.MeasurementCount);
    }

    [TestMethod]
    public void In_normal_mode_every_read_sees_what_is_now()
    {
        _sensor = new Bme280Device();
        _sensor.Write([0xf2, 1, 0xf4, 0x27]);
        var first = Read(0xf7, 8);
        _sensor.HumidityPercent = 80;
        CollectionAssert.AreNotEqual(first, Read(0xf7, 8));
    }

    [TestMethod]
    public void Humidity_is_left_out_until_its_control_is_taken_over()
    {
        _sensor = new Bme280Device();
        _sensor.Write([0xf4, 0x27]);
        _sensor.Write([0xf2, 1]);
        CollectionAssert.AreEqual(new byte[] { 0x80, 0 }, Read(0xfd, 2));
        _sensor.Write([0xf4, 0x27]);
        CollectionAssert.AreNotEqual(new byte[] { 0x80, 0 }, Read(0xfd, 2));
    }

    [TestMethod]
    public void A_reset_puts_it_to_sleep()
    {
        _sensor = new Bme280Device();
        _sensor.Write([0xf2, 1, 0xf4, 0x27]);
        _sensor.Write([0xe0, 0xb6]);
        CollectionAssert.AreEqual(new byte[] { 0, 0, 0 }, Read(0xf2, 3));
        CollectionAssert.AreEqual(new byte[] { 0x80, 0, 0 }, Read(0xfa, 3));
    }

    [TestMethod]
    public void Its_calibration_cannot_be_written()
    {
        _sensor = new Bme280Device();
        var before = Read(0x88, 24);
        _sensor.Write([0x88, 1, 0x89, 2]);
        CollectionAssert.AreEqual(before, Read(0x88, 24));
    }

    [TestMethod]
    public void It_is_read_over_the_bus_like_any_other()
    {
        _sensor = new Bme280Device();
        using var machine = HostMachine.CreateTemporary("bme");
        using var entered = machine.Enter();
        machine.Buses.I2c(2).Attach(0x76, _sensor);
        using var device = I2cDevice.Create(new I2cConnectionSettings(2, 0x76));
        var id = new byte[1];
        device.WriteRead(new byte[] { 0xd0 }, id);
        Assert.AreEqual((byte)0x60, id[0]);
    }

    private byte[] Read(byte register, int count)
    {
        var data = new byte[count];
        _sensor.Write([register]);
        _sensor.Read(data);
        return data;
    }
}
