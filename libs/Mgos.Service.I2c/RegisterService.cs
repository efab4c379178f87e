// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.I2c;
using Mgos.Json;
using Mgos.Rpc;

namespace Mgos.Service.I2c;

/// <summary>I2C.ReadRegB, I2C.ReadRegW, I2C.WriteRegB and I2C.WriteRegW.</summary>
/// <remarks>
/// <code>
/// method        | arguments             | answer       | errors
/// --------------|-----------------------|--------------|----------------------------------------------------------------------------
/// I2C.ReadRegB  | bus (0), addr, reg    | {"value":96} | 503 I2C is disabled, 400 addr and reg are required, 503 error reading value
/// I2C.ReadRegW  | likewise              | likewise     | likewise
/// I2C.WriteRegB | ..., value            | null         | 503 I2C is disabled, 400 add, reg and value are required,
/// I2C.WriteRegW |                       |              | 503 error writing value
/// </code>
/// An address above 127 or a register above 255 is a 400 too; of a value the lowest 8 or 16 bits count.
/// </remarks>
internal sealed class RegisterService
{
    private readonly I2cBuses _buses;

    internal RegisterService(I2cBuses buses)
    {
        _buses = buses;
    }

    internal void AddTo(RpcRouter router)
    {
        router.AddHandler(I2cServiceConstants.ReadByteMethod, I2cServiceConstants.ReadRegisterFormat, (RpcRequest request) => Read(request, false));
        router.AddHandler(I2cServiceConstants.ReadWordMethod, I2cServiceConstants.ReadRegisterFormat, (RpcRequest request) => Read(request, true));
        router.AddHandler(I2cServiceConstants.WriteByteMethod, I2cServiceConstants.WriteRegisterFormat, (RpcRequest request) => Write(request, false));
        router.AddHandler(I2cServiceConstants.WriteWordMethod, I2cServiceConstants.WriteRegisterFormat, (RpcRequest request) => Write(request, true));
    }

    private void Read(RpcRequest request, bool isWord)
    {
        int address;
        int register;
        I2cBus bus = I2cArguments.BusOf(_buses, request);
        if (bus == null || !I2cArguments.TryGet(request, "reg", I2cServiceConstants.MaxRegister, "addr and reg are required", out address, out register))
            return;
        int value = isWord ? bus.ReadRegister16(address, register) : bus.ReadRegister8(address, register);
        if (value < 0)
            request.Fail(I2cServiceConstants.UnavailableCode, "error reading value");
        else
            Respond(request, value);
    }

    private void Write(RpcRequest request, bool isWord)
    {
        const string Missing = "add, reg and value are required";
        int address;
        int register;
        I2cBus bus = I2cArguments.BusOf(_buses, request);
        if (bus == null)
            return;
        int value = I2cArguments.Get(request, "value", I2cServiceConstants.Absent);
        if (value < 0)
            request.Fail(RpcErrorCode.BadRequest, Missing);
        else if (!I2cArguments.TryGet(request, "reg", I2cServiceConstants.MaxRegister, Missing, out address, out register))
            return;
        else if (isWord ? bus.WriteRegister16(address, register, value) : bus.WriteRegister8(address, register, value))
            request.RespondNull();
        else
            request.Fail(I2cServiceConstants.UnavailableCode, "error writing value");
    }

    private static void Respond(RpcRequest request, int value)
    {
        JsonWriter writer = request.BeginResult();
        writer.BeginObject();
        writer.Name("value");
        writer.Int(value);
        writer.EndObject();
        request.EndResult();
    }
}
