// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs.Host;

/// <summary>Calls a script when a timer is due.</summary>
internal sealed class ScriptTimer
{
    private readonly MjsCallback _callback;

    internal ScriptTimer(MjsCallback callback)
    {
        _callback = callback;
    }

    internal void Run() => _callback.Invoke();
}
