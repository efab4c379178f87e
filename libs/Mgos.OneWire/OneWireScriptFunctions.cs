// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.OneWire;

/// <summary>1-Wire, for api_onewire.js.</summary>
/// <remarks>
/// <code>
/// void *mgos_onewire_create(int pin)              the bus if the pin is one of its two, else NULL
/// bool mgos_onewire_reset(void *)                 void mgos_onewire_skip(void *)
/// void mgos_onewire_select(void *, char *rom)     void mgos_onewire_write(void *, int)
/// int mgos_onewire_read(void *)                   bool mgos_onewire_read_bit(void *)
/// void mgos_onewire_write_bit(void *, int)        char *mgos_mjs_onewire_read_bytes(void *, int)
/// void mgos_onewire_write_bytes(void *, char *)   char *mgos_mjs_onewire_next(void *, int mode)    '' if there are no more
/// void mgos_onewire_search_clean(void *)          void mgos_onewire_target_setup(void *, int family)
/// int mgos_onewire_crc8(char *, int)
/// </code>
/// </remarks>
internal sealed class OneWireScriptFunctions : IScriptFunctions
{
    private const int MaxBytes = 256;

    private readonly Device _device;
    private readonly OneWireBuses _buses;

    internal OneWireScriptFunctions(Device device, OneWireBuses buses)
    {
        _device = device;
        _buses = buses;
    }

    public ScriptFunction Find(string name)
    {
        switch (name)
        {
            case "mgos_onewire_create": return Create;
            case "mgos_onewire_reset": return call => call.Return(Has(call) && BusOf(call).Reset());
            case "mgos_onewire_skip": return Skip;
            case "mgos_onewire_select": return Select;
            case "mgos_onewire_write": return Write;
            case "mgos_onewire_read": return call => call.Return(Has(call) ? BusOf(call).Read() : 0);
            case "mgos_onewire_read_bit": return call => call.Return(Has(call) && BusOf(call).ReadBit());
            case "mgos_onewire_write_bit": return WriteBit;
            case "mgos_mjs_onewire_read_bytes": return ReadBytes;
            case "mgos_onewire_write_bytes": return WriteBytes;
            case "mgos_mjs_onewire_next": return Next;
            case "mgos_onewire_search_clean": return Clean;
            case "mgos_onewire_target_setup": return SetTarget;
            case "mgos_onewire_crc8": return Crc;
            default: return null;
        }
    }

    private static OneWireBus BusOf(IScriptCall call) => call.GetObject(0) as OneWireBus;

    private static bool Has(IScriptCall call)
    {
        bool has = BusOf(call) != null;
        if (!has)
            call.Fail("no 1-Wire bus; check onewire.enable");
        return has;
    }

    private static void Skip(IScriptCall call)
    {
        if (Has(call))
            BusOf(call).Skip();
    }

    private static void Select(IScriptCall call)
    {
        byte[] rom = call.GetBytes(1);
        if (rom == null || rom.Length != OneWireConstants.RomBytes)
            call.Fail("a 1-Wire address has 8 bytes");
        else if (Has(call))
            BusOf(call).Select(rom);
    }

    private static void Write(IScriptCall call)
    {
        if (Has(call))
            BusOf(call).Write(call.GetInt(1));
    }

    private static void WriteBit(IScriptCall call)
    {
        if (Has(call))
            BusOf(call).WriteBit(call.GetBoolean(1));
    }

    private static void ReadBytes(IScriptCall call)
    {
        int count = call.GetInt(1);
        if (count < 0 || count > MaxBytes)
            call.Fail("invalid 1-Wire size");
        else if (Has(call))
        {
            byte[] data = new byte[count];
            BusOf(call).ReadBytes(data, 0, count);
            call.Return(data);
        }
    }

    private static void WriteBytes(IScriptCall call)
    {
        byte[] data = call.GetBytes(1) ?? new byte[0];
        if (Has(call))
            BusOf(call).WriteBytes(data, 0, data.Length);
    }

    private static void Next(IScriptCall call)
    {
        if (!Has(call))
            return;
        byte[] rom = new byte[OneWireConstants.RomBytes];
        call.Return(BusOf(call).FindNext(rom, call.GetBoolean(1)) ? rom : new byte[0]);
    }

    private static void Clean(IScriptCall call)
    {
        if (Has(call))
            BusOf(call).ResetSearch();
    }

    private static void SetTarget(IScriptCall call)
    {
        if (Has(call))
            BusOf(call).SetTarget(call.GetInt(1));
    }

    private static void Crc(IScriptCall call)
    {
        byte[] data = call.GetBytes(0) ?? new byte[0];
        int count = call.GetInt(1);
        call.Return(OneWireCrc.Crc8(data, 0, count < 0 || count > data.Length ? data.Length : count));
    }

    private void Create(IScriptCall call)
    {
        OnewireConfig config = OnewireConfig.From(_device);
        int pin = call.GetInt(0);
        call.ReturnObject(pin == config.RxGpio || pin == config.TxGpio ? _buses.Global : null);
    }
}
