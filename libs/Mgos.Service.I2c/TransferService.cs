// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.I2c;
using Mgos.Json;
using Mgos.Rpc;

namespace Mgos.Service.I2c;

/// <summary>I2C.Scan, I2C.Read and I2C.Write.</summary>
/// <remarks>
/// <code>
/// method    | arguments           | answer              | errors
/// ----------|---------------------|---------------------|-------------------------------------------------------------------
/// I2C.Scan  | bus (0)             | [60, 104]           | 503 I2C is disabled
/// I2C.Read  | bus, addr, len      | {"data_hex":"00ff"} | 503 I2C is disabled, 400 addr and len are required,
///           |                     |                     | 500 malloc failed, 503 I2C read failed
/// I2C.Write | bus, addr, data_hex | null                | 503 I2C is disabled, 400 addr and data_hex are required,
///           |                     |                     | 503 I2C write failed
/// </code>
/// An address above 127 is a 400 too; so is data_hex that is no text of hexadecimal pairs.
/// </remarks>
internal sealed class TransferService
{
    private readonly I2cBuses _buses;

    internal TransferService(I2cBuses buses)
    {
        _buses = buses;
    }

    internal void AddTo(RpcRouter router)
    {
        router.AddHandler(I2cServiceConstants.ScanMethod, "{bus: %d}", Scan);
        router.AddHandler(I2cServiceConstants.ReadMethod, "{bus: %d, addr: %d, len: %d}", Read);
        router.AddHandler(I2cServiceConstants.WriteMethod, "{bus: %d, addr: %d, data_hex: %H}", Write);
    }

    private void Scan(RpcRequest request)
    {
        I2cBus bus = I2cArguments.BusOf(_buses, request);
        if (bus == null)
            return;
        JsonWriter writer = request.BeginResult();
        writer.BeginArray();
        for (int address = I2cConstants.FirstScanAddress; address <= I2cConstants.LastScanAddress; address++)
        {
            if (bus.IsPresent(address))
                writer.Int(address);
        }

        writer.EndArray();
        request.EndResult();
    }

    private void Read(RpcRequest request)
    {
        int address;
        int count;
        I2cBus bus = I2cArguments.BusOf(_buses, request);
        if (bus == null || !I2cArguments.TryGet(request, "len", int.MaxValue, "addr and len are required", out address, out count))
            return;
        byte[] data = count > I2cServiceConstants.MaxBytes ? null : TryAllocate(count);
        if (data == null)
            request.Fail(RpcErrorCode.InternalError, "malloc failed");
        else if (!bus.Read(address, data, 0, count, true))
            request.Fail(I2cServiceConstants.UnavailableCode, "I2C read failed");
        else
            Respond(request, data);
    }

    private static byte[] TryAllocate(int count)
    {
        try
        {
            return new byte[count];
        }
        catch (OutOfMemoryException)
        {
            return null;
        }
    }

    private static void Respond(RpcRequest request, byte[] data)
    {
        JsonWriter writer = request.BeginResult();
        writer.BeginObject();
        writer.Name("data_hex");
        HexText.Write(writer, data);
        writer.EndObject();
        request.EndResult();
    }

    private void Write(RpcRequest request)
    {
        const string Missing = "addr and data_hex are required";
        JsonSpan raw = new JsonSpan();
        I2cBus bus = I2cArguments.BusOf(_buses, request);
        if (bus == null)
            return;
        int address = I2cArguments.Get(request, "addr", I2cServiceConstants.Absent);
        byte[] data = request.Args.TryGetRaw("data_hex", raw) ? HexText.Read(raw) : null;
        if (address < 0 || !raw.IsPresent || raw.EqualsText("null"))
            request.Fail(RpcErrorCode.BadRequest, Missing);
        else if (address > I2cConstants.MaxAddress)
            request.Fail(RpcErrorCode.BadRequest, "addr must be 0 to 127");
        else if (data == null || data.Length > I2cServiceConstants.MaxBytes)
            request.Fail(RpcErrorCode.BadRequest, "data_hex must be up to 4096 bytes in hexadecimal");
        else if (!bus.Write(address, data, 0, data.Length, true))
            request.Fail(I2cServiceConstants.UnavailableCode, "I2C write failed");
        else
            request.RespondNull();
    }
}
