// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.I2c;

/// <summary>I2C, for api_i2c.js.</summary>
/// <remarks>
/// <code>
/// void *mgos_i2c_get_global()                                void *mgos_i2c_get_bus(int number)
/// bool mgos_i2c_write(void *, int address, char *, int count, bool stop)
/// char *mgos_mjs_i2c_read(void *, int address, int count, bool stop)               null on an error
/// int mgos_i2c_read_reg_b(void *, int address, int register)                       -1 on an error, and _w
/// char *mgos_mjs_i2c_read_reg_n(void *, int address, int register, int count)      '' on an error
/// bool mgos_i2c_write_reg_b(void *, int address, int register, int value)          and _w
/// bool mgos_i2c_write_reg_n(void *, int address, int register, int count, char *)
/// bool mgos_i2c_read(void *, int address, char *, int count, bool stop)            into memory of the script
/// bool mgos_i2c_read_reg_n(void *, int address, int register, int count, char *)
/// bool mgos_i2c_stop(void *)                                 void mgos_i2c_close(void *)
/// </code>
/// </remarks>
internal sealed class I2cScriptFunctions : IScriptFunctions
{
    private const int MaxCount = 4096;

    private readonly I2cBuses _buses;

    internal I2cScriptFunctions(I2cBuses buses)
    {
        _buses = buses;
    }

    public ScriptFunction Find(string name)
    {
        switch (name)
        {
            case "mgos_i2c_get_global": return call => call.ReturnObject(_buses.Global);
            case "mgos_i2c_get_bus": return call => call.ReturnObject(_buses.Get(call.GetInt(0)));
            case "mgos_i2c_write": return Write;
            case "mgos_mjs_i2c_read": return Read;
            case "mgos_i2c_read": return ReadInto;
            case "mgos_i2c_read_reg_n": return ReadRegistersInto;
            case "mgos_i2c_read_reg_b": return ReadByte;
            case "mgos_i2c_read_reg_w": return ReadWord;
            case "mgos_mjs_i2c_read_reg_n": return ReadBytes;
            case "mgos_i2c_write_reg_b": return WriteByte;
            case "mgos_i2c_write_reg_w": return WriteWord;
            case "mgos_i2c_write_reg_n": return WriteBytes;
            case "mgos_i2c_stop": return Stop;
            case "mgos_i2c_close": return Close;
            default: return null;
        }
    }

    // Null, after the script was told, if the handle is none or a number is out of range.
    private static I2cBus BusOf(IScriptCall call, bool hasRegister)
    {
        I2cBus bus = call.GetObject(0) as I2cBus;
        int address = call.GetInt(1);
        int register = hasRegister ? call.GetInt(2) : 0;
        if (bus == null)
            call.Fail("no I2C bus; check i2c.enable");
        else if (address < 0 || (address > I2cConstants.MaxAddress && address != I2cConstants.ContinueAddress))
            call.Fail("invalid I2C address");
        else if (register < 0 || register > byte.MaxValue)
            call.Fail("invalid I2C register");
        else
            return bus;
        return null;
    }

    private static byte[] BufferOf(IScriptCall call, int index)
    {
        int count = call.GetInt(index);
        if (count >= 0 && count <= MaxCount)
            return new byte[count];
        call.Fail("invalid I2C size");
        return null;
    }

    private static bool HasBytes(IScriptCall call, int index, int count, out byte[] data, out int offset)
    {
        bool hasBytes = call.TryGetBuffer(index, out data, out offset) && count >= 0 && count <= data.Length - offset;
        if (!hasBytes)
            call.Fail("invalid I2C data");
        return hasBytes;
    }

    private static void Write(IScriptCall call)
    {
        byte[] data;
        int offset;
        I2cBus bus = BusOf(call, false);
        if (bus != null && HasBytes(call, 2, call.GetInt(3), out data, out offset))
            call.Return(bus.Write(call.GetInt(1), data, offset, call.GetInt(3), call.GetBoolean(4)));
    }

    private static void Read(IScriptCall call)
    {
        I2cBus bus = BusOf(call, false);
        byte[] buffer = bus == null ? null : BufferOf(call, 2);
        if (buffer != null)
            call.Return(bus.Read(call.GetInt(1), buffer, 0, buffer.Length, call.GetBoolean(3)) ? buffer : null);
    }

    private static void ReadInto(IScriptCall call)
    {
        byte[] data;
        int offset;
        I2cBus bus = BusOf(call, false);
        if (bus != null && HasBytes(call, 2, call.GetInt(3), out data, out offset))
            call.Return(bus.Read(call.GetInt(1), data, offset, call.GetInt(3), call.GetBoolean(4)));
    }

    private static void ReadRegistersInto(IScriptCall call)
    {
        byte[] data;
        int offset;
        I2cBus bus = BusOf(call, true);
        if (bus != null && HasBytes(call, 4, call.GetInt(3), out data, out offset))
            call.Return(bus.ReadRegisters(call.GetInt(1), call.GetInt(2), data, offset, call.GetInt(3)));
    }

    private static void ReadByte(IScriptCall call)
    {
        I2cBus bus = BusOf(call, true);
        if (bus != null)
            call.Return(bus.ReadRegister8(call.GetInt(1), call.GetInt(2)));
    }

    private static void ReadWord(IScriptCall call)
    {
        I2cBus bus = BusOf(call, true);
        if (bus != null)
            call.Return(bus.ReadRegister16(call.GetInt(1), call.GetInt(2)));
    }

    private static void ReadBytes(IScriptCall call)
    {
        I2cBus bus = BusOf(call, true);
        byte[] buffer = bus == null ? null : BufferOf(call, 3);
        if (buffer != null)
            call.Return(bus.ReadRegisters(call.GetInt(1), call.GetInt(2), buffer, 0, buffer.Length) ? buffer : new byte[0]);
    }

    private static void WriteByte(IScriptCall call)
    {
        I2cBus bus = BusOf(call, true);
        if (bus != null)
            call.Return(bus.WriteRegister8(call.GetInt(1), call.GetInt(2), call.GetInt(3)));
    }

    private static void WriteWord(IScriptCall call)
    {
        I2cBus bus = BusOf(call, true);
        if (bus != null)
            call.Return(bus.WriteRegister16(call.GetInt(1), call.GetInt(2), call.GetInt(3)));
    }

    private static void WriteBytes(IScriptCall call)
    {
        byte[] data;
        int offset;
        I2cBus bus = BusOf(call, true);
        if (bus != null && HasBytes(call, 4, call.GetInt(3), out data, out offset))
            call.Return(bus.WriteRegisters(call.GetInt(1), call.GetInt(2), data, offset, call.GetInt(3)));
    }

    private static void Stop(IScriptCall call)
    {
        I2cBus bus = call.GetObject(0) as I2cBus;
        call.Return(bus != null && bus.Stop());
    }

    private void Close(IScriptCall call)
    {
        I2cBus bus = call.GetObject(0) as I2cBus;
        if (bus != null)
            _buses.Close(bus);
    }
}
