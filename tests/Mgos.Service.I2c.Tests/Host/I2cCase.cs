// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Device.I2c;
using System.Globalization;
using System.Linq;
using Mgos.Config;
using Mgos.Host.Buses;
using Mgos.Host.Buses.Devices;
using Mgos.I2c;
using Mgos.Rpc.Tests;
using Mgos.Rpc.Tests.Host;
using Mgos.TestKit;

namespace Mgos.Service.I2c.Tests;

/// <summary>One case of tests/corpus/i2c, and how to run it.</summary>
internal sealed class I2cCase : ServiceCase
{
    private const int MemoryAddress = 80;
    private const int SensorAddress = 118;

    private VirtualI2cBus _wires;
    private string _transfer = "none";

    /// <inheritdoc/>
    protected override TestDevice CreateDevice()
    {
        _wires = Machine.Buses.I2c(1);
        _wires.Attach(MemoryAddress, new RegisterDevice());
        _wires.Attach(SensorAddress, new Bme280Device());
        _wires.Transferred += transfer => _transfer = transfer.ToString();
        return new TestDevice([Schema()], new ConfigLibrary(), new RouterLibrary(), new I2cLibrary(), new I2cServiceLibrary());
    }

    /// <inheritdoc/>
    protected override string Step(string what, string rest)
    {
        switch (what)
        {
            case "wire":
                return _transfer == rest ? null : "expected the transfer " + rest + ", real " + _transfer;
            case "break" or "mend":
                _wires.Fault = what == "mend" ? I2cTransferStatus.FullTransfer : I2cTransferStatus.ClockStretchTimeout;
                return null;
            default:
                return StepDevice(what, rest.Split(' ').Select(word => int.Parse(word, CultureInfo.InvariantCulture)).ToArray());
        }
    }

    private string StepDevice(string what, int[] numbers)
    {
        var memory = _wires.Find(numbers[0]) as RegisterDevice;
        switch (what)
        {
            case "plug":
                _wires.Attach(numbers[0], new RegisterDevice());
                return null;
            case "unplug":
                return _wires.Detach(numbers[0]) ? null : "nothing at " + numbers[0];
            case "reg":
                memory[numbers[1]] = (byte)numbers[2];
                return null;
            case "expect":
                return memory[numbers[1]] == numbers[2] ? null : "expected " + numbers[2] + ", real " + memory[numbers[1]];
            default:
                return "what is <" + what + ">?";
        }
    }

    private static ConfigSchema Schema()
    {
        var schema = new ConfigSchemaBuilder(14);
        foreach (var name in new[] { "i2c", "i2c1" })
        {
            schema.BeginObject(name);
            schema.Boolean("enable", name == "i2c");
            schema.Int("unit_no", name == "i2c" ? 0 : 1);
            schema.Int("freq", 100000);
            schema.Boolean("debug", false);
            schema.Int("sda_gpio", 32);
            schema.Int("scl_gpio", 33);
            schema.EndObject();
        }

        return schema.Build();
    }
}
