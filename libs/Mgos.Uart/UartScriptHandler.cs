// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Uart;

/// <summary>Calls a script when a port wants to be looked at.</summary>
internal sealed class UartScriptHandler
{
    private readonly IScriptCallback _callback;

    internal UartScriptHandler(IScriptCallback callback)
    {
        _callback = callback;
    }

    internal void Run(UartPort port)
    {
        _callback.Add(port.Number);
        _callback.Invoke();
    }
}
