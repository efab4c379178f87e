// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections;

namespace Mgos.Mjs.Host;

/// <summary>Asks one source of host functions after the other.</summary>
internal sealed class FunctionSources : IMjsFunctions
{
    private readonly ArrayList _sources = new ArrayList();

    internal void Add(IMjsFunctions source) => _sources.Add(source);

    public MjsNative Find(string name)
    {
        // The newest first, so that an app can replace what a library offers.
        for (int i = _sources.Count - 1; i >= 0; i--)
        {
            MjsNative function = ((IMjsFunctions)_sources[i]).Find(name);
            if (function != null)
                return function;
        }

        return null;
    }
}
