// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Pwm;

/// <summary>Pulse width modulation, for api_pwm.js: <c>bool mgos_pwm_set(int pin, int freq, float duty)</c>.</summary>
internal sealed class PwmScriptFunctions : IScriptFunctions
{
    private readonly PwmPins _pins;

    internal PwmScriptFunctions(PwmPins pins)
    {
        _pins = pins;
    }

    public ScriptFunction Find(string name) => name == "mgos_pwm_set" ? Set : (ScriptFunction)null;

    private void Set(IScriptCall call) => call.Return(_pins.Set(call.GetInt(0), call.GetInt(1), call.GetNumber(2)));
}
