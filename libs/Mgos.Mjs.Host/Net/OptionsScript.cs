// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs.Host;

/// <summary>A script that uses <c>Net</c>: an object with the functions onconnect, ondata, onclose and onevent, each of which may be missing.</summary>
internal sealed class OptionsScript : IConnectionScript
{
    private const int FirstProtocolEvent = 6;

    private readonly MjsEngine _engine;
    private readonly MjsValue _options;

    internal OptionsScript(MjsEngine engine, MjsValue options)
    {
        _engine = engine;
        _options = options;
    }

    public void Tell(ScriptConnection connection, int number, MjsMemory info)
    {
        MjsValue pointer = _engine.CreatePointer(connection.Pointer, 0);
        if (number == ConnectionEvents.Accept || number == ConnectionEvents.Connect)
            Call(_engine, _options, "onconnect", pointer, _engine.CreatePointer(info, 0), _options);
        else if (number == ConnectionEvents.Receive)
            Call(_engine, _options, "ondata", pointer, _engine.CreateString(connection.Received.ToArray()), _options);
        else if (number == ConnectionEvents.Close)
            Call(_engine, _options, "onclose", pointer, _options);
        else if (number >= FirstProtocolEvent)
            Call(_engine, _options, "onevent", pointer, _engine.CreateString(connection.Received.ToArray()), _engine.CreateNumber(number), _engine.CreatePointer(info, 0), _options);
    }

    /// <summary>Calls a function of an object, if it has one of that name.</summary>
    internal static void Call(MjsEngine engine, MjsValue target, string name, params MjsValue[] arguments)
    {
        MjsValue function = target.Get(name);
        if (function.Type != MjsType.Undefined && function.Type != MjsType.Null)
            engine.Call(function, target, arguments);
    }
}
