// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using Mgos.Config;
using Mgos.Core;
using Mgos.Host;
using Mgos.Host.Buses;
using Mgos.TestKit;

namespace Mgos.I2c.Tests;

/// <summary>A virtual device with I2C, a memory at 0x50, and what went over the wires.</summary>
internal sealed class I2cRig : IDisposable
{
    internal const int Address = 0x50;
    internal const int SchemaEntries = 14;

    private readonly IDisposable _entered;

    internal I2cRig(Action<DeviceConfig> change = null)
    {
        _entered = Machine.Enter();
        Wires.Attach(Address, Memory);
        Wires.Transferred += transfer => Seen.Add(transfer.ToString());
        var schema = new ConfigSchemaBuilder(SchemaEntries);
        AddSettings(schema);
        Kit = new TestDevice([schema.Build()], new ConfigLibrary(), new ChangeLibrary(change), new I2cLibrary());
        Result = Kit.Boot();
    }

    internal HostMachine Machine { get; } = HostMachine.CreateTemporary("i2c");

    internal VirtualI2cBus Wires => Machine.Buses.I2c(1);

    internal RegisterDevice Memory { get; } = new();

    internal List<string> Seen { get; } = [];

    internal TestDevice Kit { get; }

    internal InitResult Result { get; }

    internal I2cBuses Buses => I2cBuses.From(Kit.Device);

    internal I2cBus Bus => Buses.Global;

    public void Dispose()
    {
        Kit.Device.ShutDown();
        _entered.Dispose();
        Machine.Dispose();
    }

    internal static void AddSettings(ConfigSchemaBuilder schema)
    {
        Add(schema, "i2c", 0, 32, 33, true);
        Add(schema, "i2c1", 1, 22, 23, false);
    }

    private static void Add(ConfigSchemaBuilder schema, string name, int unit, int data, int clock, bool isEnabled)
    {
        schema.BeginObject(name);
        schema.Boolean("enable", isEnabled);
        schema.Int("unit_no", unit);
        schema.Int("freq", 100000);
        schema.Boolean("debug", false);
        schema.Int("sda_gpio", data);
        schema.Int("scl_gpio", clock);
        schema.EndObject();
    }

    private sealed class ChangeLibrary(Action<DeviceConfig> change) : MgosLibrary
    {
        public override string Name => "change";

        public override bool Init(Device device)
        {
            change?.Invoke(DeviceConfig.From(device));
            return true;
        }
    }
}
