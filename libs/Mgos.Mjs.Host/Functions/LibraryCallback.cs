// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Mjs.Host;

/// <summary>A function of a script that a library keeps.</summary>
internal sealed class LibraryCallback : IScriptCallback
{
    private readonly MjsEngine _engine;
    private readonly MjsCallback _callback;

    internal LibraryCallback(MjsEngine engine, MjsCallback callback)
    {
        _engine = engine;
        _callback = callback;
    }

    public bool IsFreed => _callback.IsFreed;

    public void Add(double value) => _callback.Add(value);

    public void Add(byte[] value) => _callback.Add(value);

    public void AddObject(object target) => _callback.Add(target == null ? null : new MjsMemory(_engine, null, target), 0);

    public int Invoke() => _callback.Invoke();
}
