// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Mjs.Host;

/// <summary>A function of a library that a script has bound, and its call while it runs.</summary>
internal sealed class LibraryCall : IScriptCall
{
    private readonly MjsEngine _engine;
    private readonly ScriptFunction _function;
    private MjsCall _call;

    internal LibraryCall(MjsEngine engine, ScriptFunction function)
    {
        _engine = engine;
        _function = function;
    }

    public int Count => _call.Count;

    // A function may call back a script that calls the function again.
    internal void Run(MjsCall call)
    {
        MjsCall before = _call;
        _call = call;
        try
        {
            _function(this);
        }
        finally
        {
            _call = before;
        }
    }

    public double GetNumber(int index) => _call.GetNumber(index);

    public int GetInt(int index) => _call.GetInt(index);

    public bool GetBoolean(int index) => _call.GetBoolean(index);

    public byte[] GetBytes(int index) => _call.GetBytes(index);

    public string GetText(int index) => _call.GetText(index);

    public bool TryGetBuffer(int index, out byte[] data, out int offset) => _call.TryGetBuffer(index, out data, out offset);

    public object GetObject(int index)
    {
        MjsMemory memory = _call.GetMemory(index);
        return memory == null ? null : memory.Target;
    }

    public IScriptCallback GetCallback(int index)
    {
        MjsCallback callback = _call.GetCallback(index);
        return callback == null ? null : new LibraryCallback(_engine, callback);
    }

    public void Return(double value) => _call.Return(value);

    public void Return(bool value) => _call.Return(value);

    public void Return(byte[] value) => _call.Return(value);

    public void Return(string value) => _call.Return(value);

    public void ReturnObject(object target) => _call.Return(target == null ? null : new MjsMemory(_engine, null, target), 0);

    public void Fail(string message) => _call.Fail(message);
}
