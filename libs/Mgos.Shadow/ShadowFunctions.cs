// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Shadow;

/// <summary>The shadow, for api_shadow.js. Without a shadow the functions are there, and tell so.</summary>
internal sealed class ShadowFunctions : IScriptFunctions
{
    private readonly DeviceShadow _shadow;

    internal ShadowFunctions(DeviceShadow shadow)
    {
        _shadow = shadow;
    }

    public ScriptFunction Find(string name)
    {
        switch (name)
        {
            case "mgos_shadow_get": return Get;
            case "mgos_shadow_update": return Update;
            case "mgos_shadow_event_name": return NameOf;
            case "mgos_mjs_shadow_state": return StateOf;
            default: return null;
        }
    }

    private static void NameOf(IScriptCall call) => call.Return(ShadowEvents.NameOf(call.GetInt(0)));

    // The state of an event, empty if it has none.
    private static void StateOf(IScriptCall call)
    {
        ShadowState state = call.GetObject(0) as ShadowState;
        call.Return(state == null ? new byte[0] : PlainJson.Of(state.Json));
    }

    private void Get(IScriptCall call) => call.Return(_shadow != null && _shadow.Get());

    private void Update(IScriptCall call)
    {
        byte[] state = call.GetBytes(1);
        call.Return(_shadow != null && state != null && _shadow.Update(VersionOf(call.GetNumber(0)), state, 0, state.Length));
    }

    private static long VersionOf(double number) => number >= 1 && number <= long.MaxValue / 2 ? (long)number : 0;
}
