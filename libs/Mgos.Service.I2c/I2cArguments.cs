// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.I2c;
using Mgos.Json;
using Mgos.Rpc;

namespace Mgos.Service.I2c;

/// <summary>What all calls have in common: the bus, and an address.</summary>
internal static class I2cArguments
{
    /// <summary>Finds the bus; null, with the answer given, if it is off.</summary>
    internal static I2cBus BusOf(I2cBuses buses, RpcRequest request)
    {
        I2cBus bus = buses.Get(Get(request, "bus", 0));
        if (bus == null)
            request.Fail(I2cServiceConstants.UnavailableCode, I2cServiceConstants.Disabled);
        return bus;
    }

    /// <summary>Checks address and another number; false, with the answer given, if they are not there or impossible.</summary>
    internal static bool TryGet(RpcRequest request, string name, int max, string missing, out int address, out int value)
    {
        address = Get(request, "addr", I2cServiceConstants.Absent);
        value = Get(request, name, I2cServiceConstants.Absent);
        if (address < 0 || value < 0)
            request.Fail(RpcErrorCode.BadRequest, missing);
        else if (address > I2cConstants.MaxAddress)
            request.Fail(RpcErrorCode.BadRequest, "addr must be 0 to 127");
        else if (value > max)
            request.Fail(RpcErrorCode.BadRequest, name + " must be 0 to " + max.ToString());
        else
            return true;
        return false;
    }

    internal static int Get(RpcRequest request, string name, int absent)
    {
        int value;
        JsonSpan raw = new JsonSpan();
        if (request.Args.TryGetInt32(name, out value))
            return value;
        return request.Args.TryGetRaw(name, raw) && !raw.EqualsText("null") ? I2cServiceConstants.Absent : absent;
    }
}
