// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs.Host;

/// <summary>A script that has bound the functions with <c>ffi</c>: one callback for everything.</summary>
internal sealed class CallbackScript : IConnectionScript
{
    private readonly MjsCallback _callback;

    internal CallbackScript(MjsCallback callback)
    {
        _callback = callback;
    }

    public void Tell(ScriptConnection connection, int number, MjsMemory info)
    {
        _callback.Add(connection.Pointer, 0);
        _callback.Add(number);
        _callback.Add(info, 0);
        _callback.Invoke();
    }
}
