// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs.Host;

/// <summary>Calls a script when an event is triggered.</summary>
internal sealed class ScriptEventHandler
{
    private readonly MjsEngine _engine;
    private readonly MjsCallback _callback;

    internal ScriptEventHandler(MjsEngine engine, MjsCallback callback)
    {
        _engine = engine;
        _callback = callback;
    }

    internal void Run(int eventId, object data)
    {
        _callback.Add(eventId);
        _callback.Add(data == null ? null : data as MjsMemory ?? new MjsMemory(_engine, null, data), 0);
        _callback.Invoke();
    }
}
