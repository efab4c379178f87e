// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections;

namespace Mgos.Core;

/// <summary>What the libraries of a device offer to scripts. A firmware without a script engine asks for nothing.</summary>
/// <remarks>Thread: loop.</remarks>
public sealed class DeviceScripts
{
    private ArrayList _sources;

    /// <summary>Offers functions; they are asked before those that were added earlier.</summary>
    /// <param name="functions">Knows them by name.</param>
    public void Add(IScriptFunctions functions)
    {
        if (_sources == null)
            _sources = new ArrayList();
        _sources.Add(functions);
    }

    /// <summary>Finds a function.</summary>
    /// <param name="name">Its name in C.</param>
    /// <returns>The function; null if nobody offers one of that name.</returns>
    public ScriptFunction Find(string name)
    {
        for (int i = _sources == null ? -1 : _sources.Count - 1; i >= 0; i--)
        {
            ScriptFunction function = ((IScriptFunctions)_sources[i]).Find(name);
            if (function != null)
                return function;
        }

        return null;
    }
}
