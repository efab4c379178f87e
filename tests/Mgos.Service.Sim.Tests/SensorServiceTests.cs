// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Host.Buses;
using Mgos.Host.Buses.Devices;

namespace Mgos.Service.Sim.Tests;

public sealed class SensorServiceTests
{
    [Fact]
    public void Nothing_is_plugged_in_at_first()
    {
        using SimBench bench = new();
        Assert.Equal("\"result\":{\"devices\":[]}", bench.Call("Bus"));
    }

    [Fact]
    public void Buses_tell_what_is_plugged_in()
    {
        using SimBench bench = new();
        Plug(bench);
        Assert.Equal("\"result\":{\"devices\":["
            + """{"bus":"i2c1","addr":"80","model":"RegisterDevice"},{"bus":"i2c1","addr":"118","model":"BME280","values":{"temperature":21.500000,"humidity":50.000000,"pressure":101325.000000}},"""
            + """{"bus":"spi2","addr":"5","model":"RegisterDevice"},{"bus":"onewire2","addr":"28010000000000b9","model":"DS18B20","values":{"temperature":4.000000}}]}""", bench.Call("Bus").Replace(RomOf(bench), "28010000000000b9"));
    }

    [Theory]
    [InlineData("""{"bus":"i2c1","addr":118,"name":"temperature","value":-5.25}""")]
    [InlineData("""{"bus":"i2c1","addr":"118","name":"temperature","value":-5.25}""")]
    public void Sensor_is_changed(string args)
    {
        using SimBench bench = new();
        Plug(bench);
        bench.Do("SetSensor", args);
        Assert.Equal(-5.25, ((IVirtualSensor)bench.Machine.Buses.I2c(1).Find(118)).Get("temperature"));
    }

    [Theory]
    [InlineData("""{}""", 400, "bus, addr, name and value are required")]
    [InlineData("""{"bus":"i2c1","addr":118,"name":"temperature"}""", 400, "bus, addr, name and value are required")]
    [InlineData("""{"bus":"i2c1","addr":118,"name":"temperature","value":"x"}""", 400, "bus, addr, name and value are required")]
    [InlineData("""{"bus":"i2c1","addr":null,"name":"temperature","value":1}""", 400, "bus, addr, name and value are required")]
    [InlineData("""{"bus":"i2c1","addr":119,"name":"temperature","value":1}""", 404, "no such sensor")]
    [InlineData("""{"bus":"i2c2","addr":118,"name":"temperature","value":1}""", 404, "no such sensor")]
    [InlineData("""{"bus":"i2c1","addr":80,"name":"temperature","value":1}""", 404, "no such sensor")]
    [InlineData("""{"bus":"i2c1","addr":118,"name":"light","value":1}""", 400, "it does not measure light")]
    public void What_cannot_be_is_refused(string args, int code, string message)
    {
        using SimBench bench = new();
        Plug(bench);
        bench.Fails("SetSensor", args, code, message);
    }

    private static void Plug(SimBench bench)
    {
        bench.Machine.Buses.I2c(1).Attach(118, new Bme280Device { TemperatureCelsius = 21.5 });
        bench.Machine.Buses.I2c(1).Attach(80, new RegisterDevice());
        bench.Machine.Buses.Spi(2).Attach(5, new RegisterDevice());
        bench.Machine.Buses.OneWire(2).Attach(new Ds18b20Device(1) { TemperatureCelsius = 4 });
    }

    private static string RomOf(SimBench bench) => bench.Machine.Buses.Devices()[^1].Address;
}
