// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Globalization;
using Mgos.Host.Buses;
using Mgos.Json;
using Mgos.Rpc;

namespace Mgos.Service.Sim;

/// <summary>What is plugged into the buses of the virtual device over RPC.</summary>
/// <remarks>
/// <code>
/// method        | arguments               | answer                                                     | errors
/// --------------|-------------------------|------------------------------------------------------------|---------------------------------------------
/// Sim.Bus       |                         | {"devices":[{"bus":"i2c1","addr":"118","model":"BME280",   |
///               |                         | "values":{"temperature":21.5}}]}                           |
/// Sim.SetSensor | bus, addr, name, value  | null                                                       | 400 bus, addr, name and value are required,
///               |                         |                                                            | 404 no such sensor, 400 it does not measure NAME
/// </code>
/// A device that is no sensor has the name of its type for a model, and no values. addr is a number or a text. Thread: loop.
/// </remarks>
internal sealed class SensorService(SimService service)
{
    internal void AddHandlers()
    {
        service.Router.AddHandler(SimConstants.BusMethod, "", TellBuses);
        service.Router.AddHandler(SimConstants.SetSensorMethod, "{bus: %Q, addr: %T, name: %Q, value: %lf}", SetSensor);
    }

    private static void Write(JsonWriter writer, PluggedDevice plugged)
    {
        writer.BeginObject();
        writer.Name("bus");
        writer.String(plugged.Bus);
        writer.Name("addr");
        writer.String(plugged.Address);
        writer.Name("model");
        writer.String((plugged.Device as IVirtualSensor)?.Model ?? plugged.Device.GetType().Name);
        if (plugged.Device is IVirtualSensor sensor)
            WriteValues(writer, sensor);
        writer.EndObject();
    }

    private static void WriteValues(JsonWriter writer, IVirtualSensor sensor)
    {
        writer.Name("values");
        writer.BeginObject();
        foreach (var quantity in sensor.Quantities)
        {
            writer.Name(quantity);
            writer.Double(sensor.Get(quantity));
        }

        writer.EndObject();
    }

    private void TellBuses(RpcRequest request)
    {
        var writer = request.BeginResult();
        writer.BeginObject();
        writer.Name("devices");
        writer.BeginArray();
        foreach (var plugged in service.Machine.Buses.Devices())
            Write(writer, plugged);
        writer.EndArray();
        writer.EndObject();
        request.EndResult();
    }

    private void SetSensor(RpcRequest request)
    {
        var hasBus = request.Args.TryGetString("bus", out var bus);
        var hasName = request.Args.TryGetString("name", out var name);
        var hasValue = request.Args.TryGetDouble("value", out var value) && double.IsFinite(value);
        if (!hasBus || !hasName || !hasValue || AddressOf(request) is not { } address)
            request.Fail(RpcErrorCode.BadRequest, "bus, addr, name and value are required");
        else if (Find(bus, address) is not { } sensor)
            request.Fail(RpcErrorCode.NotFound, "no such sensor");
        else if (Array.IndexOf(sensor.Quantities, name) < 0)
            request.Fail(RpcErrorCode.BadRequest, "it does not measure " + name);
        else
        {
            sensor.Set(name, value);
            request.RespondNull();
        }
    }

    private static string AddressOf(RpcRequest request) =>
        request.Args.TryGetInt32("addr", out var number) ? number.ToString(CultureInfo.InvariantCulture) : request.Args.TryGetString("addr", out var text) ? text : null;

    private IVirtualSensor Find(string bus, string address) =>
        Array.Find(service.Machine.Buses.Devices(), plugged => plugged.Bus == bus && plugged.Address == address)?.Device as IVirtualSensor;
}
