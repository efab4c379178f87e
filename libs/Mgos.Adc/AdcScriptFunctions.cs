// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Adc;

/// <summary>Analog inputs, for api_adc.js: <c>int mgos_adc_enable(int)</c>, <c>int mgos_adc_read(int)</c>, <c>int mgos_adc_read_voltage(int)</c>.</summary>
internal sealed class AdcScriptFunctions : IScriptFunctions
{
    private readonly AdcPins _pins;

    internal AdcScriptFunctions(AdcPins pins)
    {
        _pins = pins;
    }

    public ScriptFunction Find(string name)
    {
        switch (name)
        {
            case "mgos_adc_enable": return call => call.Return(_pins.Enable(call.GetInt(0)) ? 1 : 0);
            case "mgos_adc_read": return call => call.Return(_pins.Read(call.GetInt(0)));
            case "mgos_adc_read_voltage": return call => call.Return(_pins.ReadMillivolts(call.GetInt(0)));
            default: return null;
        }
    }
}
