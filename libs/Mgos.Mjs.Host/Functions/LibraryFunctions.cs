// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Mjs.Host;

/// <summary>What the libraries of the device offer to scripts of any engine.</summary>
internal sealed class LibraryFunctions : IMjsFunctions
{
    private readonly MjsEngine _engine;
    private readonly DeviceScripts _scripts;

    internal LibraryFunctions(MjsEngine engine, DeviceScripts scripts)
    {
        _engine = engine;
        _scripts = scripts;
    }

    public MjsNative Find(string name)
    {
        ScriptFunction function = _scripts.Find(name);
        return function == null ? null : new LibraryCall(_engine, function).Run;
    }
}
